import { redirect } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { whoAmI } from '../../../../libs/api-client';
import { apiOf } from '../api/api.server';
import { bestLanguage } from './best-language';
import { isLanguage } from './languages';

/** Sends on to the same address in the reader's language: that of their letters, or what their browser asks for. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const { data: me } = await whoAmI({ client: apiOf(context) });
  const own = me && isLanguage(me.language) ? me.language : bestLanguage(request.headers.get('accept-language'));
  return redirect(`/${own}${pathname === '/' ? '' : pathname}${search}`);
}
