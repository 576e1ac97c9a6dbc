import { route } from '@react-router/dev/routes';
import type { RouteConfigEntry } from '@react-router/dev/routes';

/** For those who check afterwards what happened, and under which rule. */
export const auditPages: RouteConfigEntry[] = [
  route('audit', 'pages/audit/what-happened.page.tsx'),
  route('audit/cases/:id/steps/:revision', 'pages/audit/step.page.tsx'),
];
