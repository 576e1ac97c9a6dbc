import { route } from '@react-router/dev/routes';
import type { RouteConfigEntry } from '@react-router/dev/routes';

/** For those who check afterwards what happened, and under which rule. */
export const auditPages: RouteConfigEntry[] = [
  route('audit', 'pages/audit/what-happened.page.tsx'),
  route('audit/case', 'pages/audit/one-case.page.tsx'),
  route('audit/refused', 'pages/audit/refused.page.tsx'),
  route('audit/readings', 'pages/audit/readings.page.tsx'),
  route('audit/sign-ins', 'pages/audit/sign-ins.page.tsx'),
  route('audit/office', 'pages/audit/office-changes.page.tsx'),
  route('audit/cases/:id/steps/:revision', 'pages/audit/step.page.tsx'),
];
