import type { ReactNode } from 'react';
import { data, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { loadPapers } from './load-papers.server';
import { PapersPage } from './papers-page';
import { sendPaper } from './send-paper.server';
import type { NotAdded } from './send-paper.server';

/** The papers of an application. */
export const loader = (asked: LoaderFunctionArgs): ReturnType<typeof loadPapers> => loadPapers(asked);

/** Adds one, where no script does. */
export async function action(asked: ActionFunctionArgs): Promise<ReturnType<typeof data<NotAdded>>> {
  const not = await sendPaper(asked);
  return data(not, { status: not.problem.status });
}

/** The page. */
export default function PapersOfApplication(): ReactNode {
  return <PapersPage view={useLoaderData<typeof loader>()} not={useActionData<NotAdded>() ?? null} />;
}
