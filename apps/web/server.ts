import { createRequestHandler, RouterContextProvider } from 'react-router';
import * as build from 'virtual:react-router/server-build';
import { visit } from './app/visit';
import type { Surroundings } from './app/visit';

const answer = createRequestHandler(build, import.meta.env.MODE);

/**
 * Answers a request for a page.
 * @param surroundings what the server gives each visit: the nonce of its scripts and the way to the API
 */
export function handle(request: Request, surroundings: Surroundings): Promise<Response> {
  const context = new RouterContextProvider();
  context.set(visit, surroundings);
  return answer(request, context);
}
