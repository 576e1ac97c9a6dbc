import { route } from '@react-router/dev/routes';
import type { RouteConfigEntry } from '@react-router/dev/routes';

/** The desk of those who lead a region. */
export const regionPages: RouteConfigEntry[] = [
  route('region', 'pages/region/region.page.tsx'),
  route('region/:id', 'pages/region/advice.page.tsx'),
];
