import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDto } from '../../../../../libs/api-client';
import type { Names } from '../case/actor-name';

/** Who still has to vote: for the Chair, who may ask them. */
export function NotVoted({ of, names }: { of: CaseDto; names: Names }): ReactNode {
  const { t } = useTranslation();
  const vote = of.votes.at(-1);
  if (!vote || !['open', 'paused'].includes(vote.outcome)) return null;
  const absent = vote.electorate.filter(({ voted, recused }) => !voted && !recused);
  return (
    <section aria-labelledby="absent">
      <h3 id="absent">{t('votes.chair.notVoted', { count: absent.length })}</h3>
      <ul>
        {absent.map(({ seat, person }) => (
          <li key={seat}>
            <bdi>{names[person] ?? t('case.seat.former')}</bdi>, {seat}
          </li>
        ))}
      </ul>
    </section>
  );
}
