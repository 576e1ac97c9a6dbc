import type { RouteConfigEntry } from '@react-router/dev/routes';

/** Pages of this part. */
export const casePages: RouteConfigEntry[] = [];
