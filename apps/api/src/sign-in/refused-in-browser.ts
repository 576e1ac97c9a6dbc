import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../../../../libs/problems/index.js';

const wantsPage = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  headers.accept?.includes('text/html') ?? false;

/**
 * Where a browser goes next. On the way to the provider and back no page of ours stands between, so one that is refused is
 * led to the page for signing in, which says why; programs get the problem.
 * @param next rejects with what is refused
 */
export async function orToSignInPage(
  request: Pick<FastifyRequest, 'headers'>,
  next: Promise<string>,
): Promise<{ url: string }> {
  try {
    return { url: await next };
  } catch (error) {
    if (!(error instanceof ProblemError) || !wantsPage(request)) throw error;
    return { url: `/sign-in?refused=${error.code}` };
  }
}
