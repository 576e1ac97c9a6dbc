import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionDto, CaseDto } from '../../../../../libs/api-client';
import { Link } from '../../ui/link';
import lists from '../../desk/cases.module.css';

const onTheirOwn = ['ballot.recuse', 'ballot.requestNonPublic'] as const;

/** Where the choices of a vote are shown on request: it is over, and only the counts were published. */
const isClosedNonPublic = ({ votes }: CaseDto): boolean =>
  votes.some(({ nonPublic, tally }) => nonPublic && tally !== null);

/** What a member can do beside voting, and the ways to the other pages of the case. */
export function OtherSteps({ of, actions }: { of: CaseDto; actions: readonly ActionDto[] }): ReactNode {
  const { t } = useTranslation();
  const steps = onTheirOwn.flatMap((event) => actions.filter((one) => one.event === event));
  return (
    <section aria-labelledby="other">
      <h2 id="other">{t('votes.other.heading')}</h2>
      <ul className={lists.list}>
        {steps.map(({ event, label }) => (
          <li key={event}>
            <Link to={`/cases/${of.id}/act/${event}`}>{t(label)}</Link>
            <p>{t(`votes.follows.${event}`)}</p>
          </li>
        ))}
        <li>
          <Link to={`/cases/${of.id}/interest`}>{t('case.now.interest')}</Link>
          <p>{t('case.now.interestText')}</p>
        </li>
        {isClosedNonPublic(of) ? (
          <li>
            <Link to={`/desk/votes/${of.id}/choices`}>{t('votes.choices.title')}</Link>
            <p>{t('votes.choices.onRequest')}</p>
          </li>
        ) : null}
        <li>
          <Link to={`/cases/${of.id}`}>{t('votes.other.case')}</Link>
        </li>
      </ul>
    </section>
  );
}
