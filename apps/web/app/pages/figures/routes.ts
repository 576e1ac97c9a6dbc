import { route } from '@react-router/dev/routes';
import type { RouteConfigEntry } from '@react-router/dev/routes';

/** Pictures of many cases at once, each with its table, for everybody who holds a seat. */
export const figurePages: RouteConfigEntry[] = [route('figures', 'pages/figures/figures.page.tsx')];
