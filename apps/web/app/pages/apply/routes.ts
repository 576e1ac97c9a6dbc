import { route } from '@react-router/dev/routes';
import type { RouteConfigEntry } from '@react-router/dev/routes';

/** Pages of this part. */
export const applyPages: RouteConfigEntry[] = [
  route('apply', 'pages/apply/start.page.tsx'),
  route('apply/new', 'pages/apply/new.page.tsx'),
  route('apply/:id', 'pages/apply/tasks.page.tsx'),
  route('apply/:id/papers', 'pages/apply/papers.page.tsx'),
  route('apply/:id/check', 'pages/apply/check.page.tsx'),
  route('apply/:id/submitted', 'pages/apply/submitted.page.tsx'),
  route('apply/:id/:section', 'pages/apply/section.page.tsx'),
];
