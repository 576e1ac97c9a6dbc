import { redirect } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { signOut } from '../../../../../libs/api-client';
import { apiOf } from '../../api/api.server';
import { attempted } from '../../api/attempted.server';

const languageOf = ({ params }: Pick<LoaderFunctionArgs, 'params'>): string => params['language'] ?? 'en';

/** Reading an address signs nobody out. */
export const loader = (args: LoaderFunctionArgs): Response => redirect(`/${languageOf(args)}`);

/** Ends this session. Where it has ended already, there is nothing left to do. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const ended = await attempted(signOut({ client: apiOf(args.context) }));
  if (!ended.done && ended.problem.code !== 'not-signed-in') {
    throw new Response(null, { status: ended.problem.status });
  }
  return redirect(`/${languageOf(args)}/sign-in?out`, 303);
}
