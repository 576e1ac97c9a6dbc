import { index } from '@react-router/dev/routes';
import type { RouteConfigEntry } from '@react-router/dev/routes';

/** What waits for whoever holds a seat. */
export const taskPages: RouteConfigEntry[] = [index('pages/desk/tasks.page.tsx')];
