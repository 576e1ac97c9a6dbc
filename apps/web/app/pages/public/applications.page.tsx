import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { listCases, readPipeline } from '../../../../../libs/api-client';
import type { CaseListDto, PipelineDto } from '../../../../../libs/api-client';
import { apiOf } from '../../api/api.server';
import { answered } from '../../api/answered.server';
import { PageHeading } from '../../ui/page-heading';
import { ApplicationList } from './application-list';
import { ApplicationSearch } from './application-search';
import type { Search } from './application-search';
import { asked } from './asked';
import { currentProcedure } from './current-procedure.server';
import { PagesOfList } from './pages-of-list';
import { PipelineTable } from './pipeline-table';
import { placeOf, procedureAt } from './places';
import { ProcedureChoice } from './procedure-choice';
import type { ProcedureShown } from './procedures-shown';
import { regionOf } from './regions';

/** Items of a list that fit on one page without getting lost. */
const pageSize = 25;

const names = ['q', 'phase', 'region', 'open'] as const satisfies readonly (keyof Search)[];

interface Loaded {
  readonly procedure: ProcedureShown;
  readonly search: Search;
  readonly cursor: string | undefined;
  readonly phases: readonly string[];
  readonly pipeline: PipelineDto;
  readonly list: CaseListDto;
}

/** Where open cases are, and those that were searched for. The page of withdrawals is the same one. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Loaded> {
  const client = apiOf(context);
  const procedure = procedureAt(request);
  const { cursor, ...search } = asked(request, [...names, 'cursor']);
  const { q, phase, open } = search;
  const region = regionOf(search.region);
  const query = {
    procedure,
    limit: pageSize,
    ...(cursor ? { cursor } : {}),
    ...(q ? { q: q.slice(0, 200) } : {}),
    ...(phase ? { phase } : {}),
    ...(region ? { region } : {}),
    ...(open === 'true' || open === 'false' ? { open: open === 'true' } : {}),
  };
  const [pipeline, list, { chart }] = await Promise.all([
    answered(readPipeline({ client, query: { procedure } }), request),
    answered(listCases({ client, query }), request),
    currentProcedure({ request, context }, procedure),
  ]);
  const phases = [...new Set(chart.full.nodes.flatMap(({ phase }) => phase ?? []))];
  return { procedure, search, cursor, phases, pipeline, list };
}

function OpenNow({ pipeline, procedure }: Pick<Loaded, 'pipeline' | 'procedure'>): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t(`public.cases.openTitle.${procedure}`)}</h2>
      <PipelineTable pipeline={pipeline} procedure={procedure} />
    </>
  );
}

/** All applications that everybody can know of; whoever has searched sees first what was found. */
export default function Applications(): ReactNode {
  const { t } = useTranslation();
  const { procedure, search, cursor, phases, pipeline, list } = useLoaderData<typeof loader>();
  const searched = Object.keys(search).length > 0;
  return (
    <>
      <PageHeading title={t(`public.cases.title.${procedure}`)} />
      <ProcedureChoice to={placeOf} chosen={procedure} />
      <p>{t(`public.cases.intro.${procedure}`)}</p>
      {searched ? null : <OpenNow pipeline={pipeline} procedure={procedure} />}
      <h2>{t(`public.cases.search.${procedure}`)}</h2>
      <ApplicationSearch search={search} phases={phases} procedure={procedure} />
      <h2>{t(searched ? `public.cases.found.${procedure}` : `public.cases.list.${procedure}`)}</h2>
      <ApplicationList items={list.items} searched={searched} procedure={procedure} />
      <PagesOfList to={placeOf[procedure]} asked={search} cursor={cursor} next={list.next} />
      {searched ? <OpenNow pipeline={pipeline} procedure={procedure} /> : null}
    </>
  );
}
