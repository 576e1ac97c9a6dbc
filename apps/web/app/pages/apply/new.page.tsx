import type { ReactNode } from 'react';
import { data, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { sentForm } from '../../api/sent-form.server';
import { loadNew } from './load-new.server';
import { NewPage } from './new-page';
import { openApplication } from './open-application.server';
import type { NotOpened } from './open-application.server';

/** What can be applied for, and where. */
export const loader = (asked: LoaderFunctionArgs): ReturnType<typeof loadNew> => loadNew(asked);

/** Says which region a country belongs to, or opens the draft. */
export async function action(asked: ActionFunctionArgs): Promise<ReturnType<typeof data<NotOpened>>> {
  const not = await openApplication(asked, await sentForm(asked.request));
  return data(not, { status: not.problem?.status ?? 200 });
}

/** The page. */
export default function NewApplication(): ReactNode {
  return <NewPage view={useLoaderData<typeof loader>()} not={useActionData<NotOpened>() ?? null} />;
}
