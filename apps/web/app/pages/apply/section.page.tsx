import type { ReactNode } from 'react';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, ClientActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { sentForm } from '../../api/sent-form.server';
import { keepTyping } from './kept-typing';
import { loadSection } from './load-section.server';
import { placeAfter } from './place-after.server';
import { sendSection } from './save-section.server';
import { SectionPage } from './section-page';
import { statusOf } from './section-status';
import type { NotSaved } from './section-view';

/** One topic of the form. */
export const loader = (asked: LoaderFunctionArgs): ReturnType<typeof loadSection> => loadSection(asked);

/** Saves it, complete or not, and goes on; what is wrong comes back with what was typed. */
export async function action(asked: ActionFunctionArgs): Promise<Response | ReturnType<typeof data<NotSaved>>> {
  const sent = await sentForm(asked.request);
  const not = await sendSection(asked, sent);
  if (not) return data(not, { status: statusOf[not.why] });
  return redirect(await placeAfter(asked, sent.form), { status: 303 });
}

/** The same in a browser that runs script: what was typed outlives a lost connection. */
export const clientAction = (asked: ClientActionFunctionArgs): Promise<unknown> => keepTyping(asked);

/** The page. */
export default function Section(): ReactNode {
  return <SectionPage view={useLoaderData<typeof loader>()} not={useActionData<NotSaved>() ?? null} />;
}
