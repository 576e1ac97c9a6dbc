import type { ReactNode } from 'react';
import { data, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { sentForm } from '../../api/sent-form.server';
import { CheckPage } from './check-page';
import { loadCheck } from './load-check.server';
import { sendApplication } from './send-application.server';
import type { NotSent } from './send-application.server';

/** All answers, before they are sent. */
export const loader = (asked: LoaderFunctionArgs): ReturnType<typeof loadCheck> => loadCheck(asked);

/** Sends the application. */
export async function action(asked: ActionFunctionArgs): Promise<ReturnType<typeof data<NotSent>>> {
  const not = await sendApplication(asked, await sentForm(asked.request));
  return data(not, { status: not.errors.length > 0 ? 422 : 409 });
}

/** The page. */
export default function CheckAnswers(): ReactNode {
  return <CheckPage check={useLoaderData<typeof loader>()} not={useActionData<NotSent>() ?? null} />;
}
