import { listDocuments, readHistory } from '../../../../../libs/api-client';
import type { VersionDto } from '../../../../../libs/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { ButtonLink } from '../../ui/button';
import { Link } from '../../ui/link';
import { CaseFrame } from './case-frame';
import { caseOf, headOf } from './case-head.server';
import { DoneNotice } from './done-notice';
import { namesFor } from './names.server';
import { Paper } from './paper';
import { Steps } from './steps';
import { toStep } from './step';

const perPage = 50;
/** The step with which every paper is added, with a file or without. */
const paperAdded = 'paper.add';

const hasFile = (payload: { readonly facts?: unknown }): boolean =>
  typeof payload.facts === 'object' && payload.facts !== null && 'document' in payload.facts;

/** Papers of the case that the reader may see: files with their versions, and papers that are a text or a link. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args;
  const client = apiOf(context);
  const of = await caseOf(args);
  const cursor = new URL(request.url).searchParams.get('cursor');
  const query = { limit: perPage, ...(cursor ? { cursor } : {}) };
  const [files, steps] = await Promise.all([
    answered(listDocuments({ client, path: { id: of.id }, query }), request),
    answered(readHistory({ client, query: { case: of.id, event: paperAdded, limit: perPage } }), request),
  ]);
  const { procedure, label, actions } = of;
  return {
    of: { ...headOf(of), procedure, label },
    files: files.items,
    next: files.next,
    texts: steps.items.filter(({ payload }) => !hasFile(payload)).map(toStep),
    mayAdd: actions.some(({ takes }) => takes.includes('document')),
    names: await namesFor(client, of.organisation.id),
  };
}

/** The versions of each document, newest first, the documents in the order of their newest. */
const byDocument = (files: readonly VersionDto[]): VersionDto[][] => [
  ...Map.groupBy(files, ({ document }) => document).values(),
];

/** All papers of a case. */
export default function PapersPage(): ReactNode {
  const { t } = useTranslation();
  const { of, files, next, texts, mayAdd, names } = useLoaderData<typeof loader>();
  const empty = files.length === 0 && texts.length === 0;
  return (
    <CaseFrame of={of} title={t('case.papers.heading')}>
      <DoneNotice of={of} />
      {empty ? (
        <p>
          {t('case.papers.none')} {t('case.papers.noneText')}
        </p>
      ) : null}
      {mayAdd ? (
        <p>
          <ButtonLink to={`/cases/${of.id}/papers/add`} kind={empty ? 'main' : 'other'}>
            {t('case.papers.add')}
          </ButtonLink>
        </p>
      ) : null}
      {byDocument(files).map((versions) => (
        <Paper key={versions[0]?.document} id={of.id} versions={versions} mayAdd={mayAdd} names={names} />
      ))}
      {next === null ? null : (
        <p>
          <Link to={`/cases/${of.id}/papers?cursor=${encodeURIComponent(next)}`}>{t('case.papers.next')}</Link>
        </p>
      )}
      {texts.length === 0 ? null : (
        <section aria-labelledby="texts">
          <h2 id="texts">{t('case.papers.textPapers')}</h2>
          <Steps id={of.id} steps={texts} names={names} />
        </section>
      )}
    </CaseFrame>
  );
}
