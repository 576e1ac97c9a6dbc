import type { Problem } from '../../../../libs/api-client';
import { data, redirect } from 'react-router';

/** What a call of the client gives: what was asked for, or a problem. */
export interface Outcome<T> {
  readonly data?: T | undefined;
  readonly error?: unknown;
  readonly response?: Response | undefined;
}

/** A problem document; one of our own where the answer was none. */
export function problemOf({ error, response }: Outcome<unknown>): Problem {
  const given = error as Partial<Problem> | undefined;
  if (typeof given?.code === 'string') return given as Problem;
  const status = response?.status ?? 503;
  return { type: 'about:blank', title: '', status, code: status === 503 ? 'too-busy' : 'internal' } as Problem;
}

/**
 * What a page needs and cannot do without: the answer, or the page that says why not. Whoever has to sign in first is sent
 * there and comes back.
 */
export async function answered<T>(asked: Promise<Outcome<T>>, request: Request): Promise<T> {
  const outcome = await asked;
  if (outcome.data !== undefined && outcome.error === undefined) return outcome.data;
  const problem = problemOf(outcome);
  if (problem.code === 'not-signed-in') throw signInFirst(request);
  throw data(problem, { status: problem.status });
}

/** Address of a page as its reader knows it. Where script runs, only its data are asked for, at an address of their own. */
function pageOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete('_routes');
  const search = searchParams.toString();
  return pathname.replace(/(?:\/_)?\.data$/, '') + (search ? `?${search}` : '');
}

/** To the page for signing in, and back to this one afterwards. */
export function signInFirst(request: Request): Response {
  const page = pageOf(request);
  const language = page.split('/')[1] ?? 'en';
  return redirect(`/${language}/sign-in?returnTo=${encodeURIComponent(page)}`);
}
