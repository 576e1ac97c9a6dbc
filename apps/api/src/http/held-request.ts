import type { FastifyRequest } from 'fastify';
import { takesFiles } from './body/takes-files.js';

/** A request that is not here after half a minute is not a slow person, it is a held connection. */
export const jsonTimeout = 30_000;

/** A file of 10 MiB takes three and a half minutes at 400 kbit/s. */
export const fileTimeout = 600_000;

/** Ends a request that brings no file and takes its time: Node has one limit for all, which is that of files. */
export function endHeldRequest(request: FastifyRequest): void {
  const { raw } = request;
  if (takesFiles(request) || raw.complete) return;
  const timer = setTimeout(() => {
    if (!raw.complete) raw.destroy();
  }, jsonTimeout).unref();
  raw.once('close', () => clearTimeout(timer));
}
