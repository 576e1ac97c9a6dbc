import type { Problem } from '../../../../../libs/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { problemOf, signInFirst } from '../../api/answered.server';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { visit } from '../../visit';
import { useCaseName } from './case-frame';
import { caseOf, headOf } from './case-head.server';
import type { Schema } from './schema';
import { passedOn } from './sent-fields.server';
import { UploadForm } from './upload-form';

/** What adding a file needs. Who may add none is sent to sign in, or told so. */
export async function loader(args: LoaderFunctionArgs) {
  const { request } = args;
  const of = await caseOf(args);
  const action = of.actions.find(({ takes }) => takes.includes('document'));
  if (!action && !of.conflict) throw signInFirst(request);
  if (!action) throw data(null, { status: 403 });
  const { searchParams } = new URL(request.url);
  return {
    of: headOf(of),
    event: action.event,
    schema: action.schema as Schema,
    replaces: searchParams.get('replaces'),
    title: searchParams.get('title') ?? '',
    formKey: crypto.randomUUID(),
  };
}

/** Passes the file on to the API as it comes: it is nowhere held here. The key stands in the address for that. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { id = '', language = '' } = params;
  const type = request.headers.get('content-type') ?? '';
  if (!request.body) throw data(null, { status: 400 });
  const sent = passedOn(request.body, type);
  const response = await context.get(visit).fetch(`http://api.internal/api/v1/cases/${id}/documents`, {
    method: 'POST',
    body: sent.body,
    headers: { 'content-type': type, 'idempotency-key': new URL(request.url).searchParams.get('key') ?? '' },
    duplex: 'half',
  } as RequestInit);
  if (response.ok) return redirect(`/${language}/cases/${id}/papers?done=paper`, 303);
  const problem: Problem = problemOf({ error: await response.json().catch(() => null), response });
  const typed = Object.entries(sent.fields()).map(([name, value]): [string, string[]] => [name, [value]]);
  return data({ problem, typed: Object.fromEntries(typed) }, { status: problem.status });
}

/** A paper with a file. */
export default function AddPaperPage(): ReactNode {
  const { t } = useTranslation();
  const caseName = useCaseName();
  const { of, event, schema, replaces, title, formKey } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const heading = replaces === null ? t('case.addPaper.title') : t('case.addPaper.newVersion', { title });
  return (
    <>
      <PageHeading title={heading} above={<bdi>{caseName(of)}</bdi>} />
      <UploadForm {...{ id: of.id, event, schema, replaces, title, formKey }} refused={refused ?? null} />
      {replaces === null ? (
        <p>
          <Link to={`/cases/${of.id}/act/${event}`}>{t('case.addPaper.withoutFile')}</Link>
        </p>
      ) : null}
      <p>
        <Link to={`/cases/${of.id}/papers`}>{t('case.papers.heading')}</Link>
      </p>
    </>
  );
}
