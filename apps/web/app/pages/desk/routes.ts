import { index, route } from '@react-router/dev/routes';
import type { RouteConfigEntry } from '@react-router/dev/routes';

/** What waits for whoever holds a seat, and the way to every case they may know of. */
export const taskPages: RouteConfigEntry[] = [
  index('pages/desk/tasks.page.tsx'),
  route('search', 'pages/desk/search.page.tsx'),
];
