import { redirect } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { bestLanguage } from './best-language';

/** Sends on to the same address in the reader's language. */
export function loader({ request }: LoaderFunctionArgs): Response {
  const { pathname, search } = new URL(request.url);
  const rest = pathname === '/' ? '' : pathname;
  return redirect(`/${bestLanguage(request.headers.get('accept-language'))}${rest}${search}`);
}
