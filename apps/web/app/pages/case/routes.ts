import { route } from '@react-router/dev/routes';
import type { RouteConfigEntry } from '@react-router/dev/routes';

/** One case, for everybody, as far as each may see it. */
export const casePages: RouteConfigEntry[] = [
  route('withdrawals/new', 'pages/case/open-withdrawal.page.tsx'),
  route('cases/:id', 'pages/case/case.page.tsx'),
  route('cases/:id/history', 'pages/case/history.page.tsx'),
  route('cases/:id/papers', 'pages/case/papers.page.tsx'),
  route('cases/:id/papers/add', 'pages/case/add-paper.page.tsx'),
  route('cases/:id/papers/:document/differences', 'pages/case/paper-differences.page.tsx'),
  route('cases/:id/form', 'pages/case/form.page.tsx'),
  route('cases/:id/form/differences', 'pages/case/form-differences.page.tsx'),
  route('cases/:id/act/:event', 'pages/case/act.page.tsx'),
  route('cases/:id/interest', 'pages/case/interest.page.tsx'),
];
