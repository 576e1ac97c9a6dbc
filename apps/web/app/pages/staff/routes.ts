import { route } from '@react-router/dev/routes';
import type { RouteConfigEntry } from '@react-router/dev/routes';

/** For the staff: all open cases, and the work on one of them that needs more than a form. */
export const staffPages: RouteConfigEntry[] = [
  route('queue', 'pages/staff/queue.page.tsx'),
  route('queue/enter', 'pages/staff/enter.page.tsx'),
  route('queue/:id/due-diligence', 'pages/staff/due-diligence.page.tsx'),
];
