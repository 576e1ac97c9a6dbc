import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoricCaseDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { Facts } from '../../ui/facts';
import { Link } from '../../ui/link';
import { PartialDay } from './partial-day';
import { TodaysRules } from './todays-rules';

const days = ['received', 'ddCompleted', 'adviceRequested', 'adviceGiven', 'voteOpen', 'voteClose'] as const;
const counts = ['yes', 'no', 'abstain', 'notVoted', 'eligible'] as const;

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

function Sources({ sources }: Pick<HistoricCaseDto, 'sources'>): ReactNode {
  return (
    <ul>
      {sources.map((source) => (
        <li key={source}>
          {isAddress(source) ? (
            <a href={source} rel="nofollow" dir="ltr">
              {source}
            </a>
          ) : (
            <bdi>{source}</bdi>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A case of before: what is known of it, word for word, with its sources. */
export function HistoricCase({ found, linked }: { found: HistoricCaseDto; linked: boolean }): ReactNode {
  const { t } = useTranslation();
  const word = (text: string | null): ReactNode => text && <bdi>{text}</bdi>;
  const lines: readonly (readonly [string, ReactNode])[] = [
    ['kind', t(`register.historic.kinds.${found.kind}`)],
    ['applicationNo', word(found.applicationNo)],
    ['ralo', found.ralo],
    ['country', word(found.countryWritten)],
    ...days.map((day) => [day, found[day] && <PartialDay key={day} day={found[day]} />] as const),
    ['advice', word(found.advice)],
    ...counts.map((count) => [count, found[count]] as const),
    ['outcome', word(found.outcome)],
    ['oddity', word(found.oddity)],
    ['sources', found.sources.length > 0 ? <Sources key="all" sources={found.sources} /> : null],
    ['importedAt', <Instant key="at" at={found.importedAt} dayOnly />],
  ];
  const known = lines.filter(([, value]) => value !== null);
  return (
    <>
      {found.regionContradicts ? <p>{t('register.contradicts')}</p> : null}
      <Facts facts={known.map(([key, value]) => ({ name: t(`register.historic.fact.${key}`), value }))} />
      {found.underTodaysRules ? <TodaysRules kind={found.kind} count={found.underTodaysRules} /> : null}
      {linked && found.organisationId ? (
        <p>
          <Link to={`/register/${found.organisationId}`}>{t('register.historic.toEntry')}</Link>
        </p>
      ) : null}
    </>
  );
}
