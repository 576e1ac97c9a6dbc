import { index, route } from '@react-router/dev/routes';
import type { RouteConfigEntry } from '@react-router/dev/routes';

/** What everybody can read. */
export const publicPages: RouteConfigEntry[] = [
  index('pages/public/home.page.tsx'),
  route('how-it-works', 'pages/public/how-it-works.page.tsx'),
  route('rules', 'pages/public/rules.page.tsx'),
  route('applications', 'pages/public/applications.page.tsx'),
  route('withdrawals', 'pages/public/applications.page.tsx', { id: 'withdrawals' }),
  route('results', 'pages/public/results.page.tsx'),
  route('help', 'pages/public/help.page.tsx'),
  route('accessibility', 'pages/public/accessibility.page.tsx'),
  route('report', 'pages/public/report.page.tsx'),
];
