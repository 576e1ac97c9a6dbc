import { route } from '@react-router/dev/routes';
import type { RouteConfigEntry } from '@react-router/dev/routes';

/** One case, for everybody, as far as each may see it. */
export const casePages: RouteConfigEntry[] = [
  route('cases/:id', 'pages/case/case.page.tsx'),
  route('cases/:id/history', 'pages/case/history.page.tsx'),
  route('cases/:id/act/:event', 'pages/case/act.page.tsx'),
];
