import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { whoAmI } from '../../../../../libs/api-client';
import type { CaseSummaryDto, ResultDto } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { Instant } from '../../time/instant';
import { useCaseNumber } from '../../desk/case-number';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { OwnVotes } from './own-votes';
import { votesDesk } from './votes.server';
import type { VotesDesk } from './votes.server';
import lists from '../../desk/cases.module.css';

/** Votes that wait for the reader, and what else there is about votes. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<VotesDesk> {
  const client = apiOf(context);
  const { seats } = await answered(whoAmI({ client }), request);
  return votesDesk(client, request, seats);
}

function CaseLine({
  of: { id, number, organisation, procedure, state, due, overdue },
}: {
  of: CaseSummaryDto;
}): ReactNode {
  const numberOf = useCaseNumber();
  const { t } = useTranslation();
  return (
    <li>
      <Link to={`/desk/votes/${id}`}>
        <bdi>{organisation.name}</bdi>
      </Link>
      <p>
        {number === null ? null : `${numberOf({ number, procedure })}. `}
        {t(`${procedure}.state.${state}`)}.{' '}
        {due === null ? null : (
          <>
            {overdue ? <strong className={lists.overdue}>{t('votes.overdue')}</strong> : t('votes.by')}{' '}
            <Instant at={due} />
          </>
        )}
      </p>
    </li>
  );
}

interface CasesProps {
  readonly name: 'forChair' | 'soon';
  readonly cases: readonly CaseSummaryDto[];
}

function Cases({ name, cases }: CasesProps): ReactNode {
  const { t } = useTranslation();
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{t(`votes.desk.${name}`)}</h2>
      <p>{t(cases.length === 0 ? `votes.desk.${name}None` : `votes.desk.${name}Text`)}</p>
      <ul className={lists.list}>
        {cases.map((one) => (
          <CaseLine key={one.id} of={one} />
        ))}
      </ul>
    </section>
  );
}

function ResultLine({ of: { case: id, organisation, vote } }: { of: ResultDto }): ReactNode {
  const { t } = useTranslation();
  return (
    <li>
      <Link to={`/desk/votes/${id}`}>
        <bdi>{organisation.name}</bdi>
      </Link>
      <p>
        {t(`case.vote.outcome.${vote.outcome}`)}.{' '}
        {vote.closesAt === null ? null : <Instant at={vote.closesAt} dayOnly />}
      </p>
    </li>
  );
}

function Results({ results }: { results: readonly ResultDto[] }): ReactNode {
  const { t } = useTranslation();
  if (results.length === 0) return null;
  return (
    <section aria-labelledby="results">
      <h2 id="results">{t('votes.desk.results')}</h2>
      <ul className={lists.list}>
        {results.map((one) => (
          <ResultLine key={`${one.case} ${String(one.vote.number)}`} of={one} />
        ))}
      </ul>
      <p>
        <Link to="/results">{t('votes.desk.allResults')}</Link>
      </p>
    </section>
  );
}

/** The desk of ALAC members, of the Chair and the vice-chairs. */
export default function VotesPage(): ReactNode {
  const { t } = useTranslation();
  const { waiting, voted, aside, forChair, soon, results } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title={t('votes.desk.title')} />
      {forChair ? <Cases name="forChair" cases={forChair} /> : null}
      <OwnVotes name="waiting" votes={waiting} none />
      <OwnVotes name="voted" votes={voted} />
      <OwnVotes name="aside" votes={aside} />
      <Cases name="soon" cases={soon} />
      <Results results={results} />
    </>
  );
}
