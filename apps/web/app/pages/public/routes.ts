import { index } from '@react-router/dev/routes';
import type { RouteConfigEntry } from '@react-router/dev/routes';

/** What everybody can read. */
export const publicPages: RouteConfigEntry[] = [index('pages/public/home.page.tsx')];
