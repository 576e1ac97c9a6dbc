import { redirect } from 'react-router';
import type { ActionFunctionArgs } from 'react-router';
import { ownPath } from '../language/own-path';

const year = 31_536_000;

/** Keeps the colours that a reader has chosen, in a cookie of theirs. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const form = await request.formData();
  const chosen = form.get('scheme');
  const known = chosen === 'light' || chosen === 'dark';
  const cookie = `scheme=${known ? chosen : ''}; Path=/; Max-Age=${known ? year : 0}; SameSite=Lax`;
  return redirect(ownPath(form.get('returnTo')), { status: 303, headers: { 'set-cookie': cookie } });
}
