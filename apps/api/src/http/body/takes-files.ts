import type { FastifyRequest } from 'fastify';

/** Mark of a route that reads `multipart/form-data` itself: the only ones that take anything but JSON. */
export const filesWanted = { takesFiles: true } as const;

/** Whether the request goes to a route with that mark. */
export function takesFiles({ routeOptions }: Pick<FastifyRequest, 'routeOptions'>): boolean {
  return (routeOptions.config as { takesFiles?: boolean }).takesFiles === true;
}
