import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { Instant } from '../../time/instant';
import { Link } from '../../ui/link';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import type { sendEvent } from '../case/act-form.server';
import { useCaseName } from '../case/case-frame';
import { DoneNotice } from '../case/done-notice';
import { ChangedNotice } from '../case/live-case';
import { Said } from '../case/said';
import { Steps } from '../case/steps';
import { VotesPanel } from '../case/votes-panel';
import { WhereItStands } from '../case/where-it-stands';
import { Contents, DossierSections } from '../votes/dossier/dossier-sections';
import { DraftForm } from '../votes/dossier/draft-form';
import { sendOrKeep } from '../votes/dossier/draft-form.server';
import { allOf } from '../votes/dossier/steps-of';
import { Positions } from './positions';
import { openReview } from './review-of';
import { reviewPage } from './review.server';
import type { ReviewPage } from './review.server';

/** The review, and the case as it stood at the decision. */
export const loader = (args: LoaderFunctionArgs): Promise<ReviewPage> => reviewPage(args);

/** Sends the outcome, or keeps it as a draft. */
export const action = (args: ActionFunctionArgs): ReturnType<typeof sendEvent> =>
  sendOrKeep(args, `/desk/reviews/${args.params['id'] ?? ''}`);

/** What was asked for, in the words of who asked. */
function Request(): ReactNode {
  const { t } = useTranslation();
  const { now } = useLoaderData<typeof loader>();
  const [last] = allOf(now.steps, 'review.request').slice(-1);
  if (!last) return null;
  return (
    <section aria-labelledby="request">
      <h2 id="request">{t('reviews.request')}</h2>
      <p>
        <Instant at={last.at} />
      </p>
      <Said event={last.type} said={last.said} />
      {last.withheld > 0 ? <p className="quiet">{t('case.history.withheld', { count: last.withheld })}</p> : null}
    </section>
  );
}

/** The decision and all that there was when it was made. */
function AsItStood(): ReactNode {
  const { t } = useTranslation();
  const { of, then, dossier, names } = useLoaderData<typeof loader>();
  if (!then?.decision) return null;
  return (
    <>
      <section aria-labelledby="stood">
        <h2 id="stood">{t('reviews.stood')}</h2>
        <p>
          <strong>{t(`case.decision.outcomes.${then.decision.outcome}`)}</strong>, <Instant at={then.decision.at} />
        </p>
        <p>{t('reviews.stoodText')}</p>
        <Contents more={[{ to: 'since', text: t('reviews.since') }]} />
      </section>
      <VotesPanel of={then} names={names} />
      <DossierSections id={of.id} dossier={dossier} names={names} />
    </>
  );
}

/** What came after the decision; the words of the reviewers stand apart. */
function Since(): ReactNode {
  const { t } = useTranslation();
  const { of, then, now, names } = useLoaderData<typeof loader>();
  const decided = then?.decision?.at;
  const apart = ['review.request', 'review.decide'];
  const since = now.steps.filter(({ at, type }) => decided !== undefined && at > decided && !apart.includes(type));
  return (
    <section aria-labelledby="since">
      <h2 id="since">{t('reviews.since')}</h2>
      {since.length === 0 ? <p>{t('reviews.sinceNone')}</p> : <Steps id={of.id} steps={since} names={names} />}
    </section>
  );
}

function Outcome(): ReactNode {
  const { t } = useTranslation();
  const { event, action: possible } = useLoaderData<typeof loader>();
  if (!possible) return null;
  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome">{t(event.label)}</h2>
      <p>{t('reviews.outcomeText')}</p>
      <DraftForm />
    </section>
  );
}

/** One review on one page. */
export default function ReviewOfCase(): ReactNode {
  const { t } = useTranslation();
  const caseName = useCaseName();
  const { of, route, names, now, given, actions } = useLoaderData<typeof loader>();
  const review = openReview(of, route);
  const assigns = actions.some(({ event }) => event === 'review.assign');
  return (
    <>
      <PageHeading title={caseName(of)} above={<Link to="/desk/reviews">{t('reviews.title')}</Link>} />
      <ChangedNotice key={of.revision} id={of.id} revision={of.revision} />
      <DoneNotice of={of} />
      {review && !given ? <Notice kind="attention">{t('reviews.notGiven')}</Notice> : null}
      {assigns ? (
        <p>
          <Link to={`/cases/${of.id}/act/review.assign`}>{t('accreditation.event.review.assign')}</Link>
        </p>
      ) : null}
      <WhereItStands of={of} />
      <Request />
      {review && route === 'board' ? <Positions review={review} steps={now.steps} names={names} /> : null}
      <AsItStood />
      <Since />
      <Outcome />
      <p>
        <Link to={`/cases/${of.id}`}>{t('votes.other.case')}</Link>
      </p>
    </>
  );
}
