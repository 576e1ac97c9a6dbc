import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { Link } from '../../ui/link';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { sendEvent } from '../case/act-form.server';
import { ActProblem } from '../case/act-problem';
import { useCaseName } from '../case/case-frame';
import { ConflictNotice } from '../case/conflict-notice';
import { DecisionPanel } from '../case/decision-panel';
import { DoneNotice } from '../case/done-notice';
import { EventForm } from '../case/event-form';
import { ChangedNotice } from '../case/live-case';
import { VotesPanel } from '../case/votes-panel';
import { Contents, DossierSections } from './dossier/dossier-sections';
import { ChairSteps } from './chair-steps';
import { NotVoted } from './not-voted';
import { OtherSteps } from './other-steps';
import { Recorded } from './recorded';
import { VoteHead } from './vote-head';
import { castBallot, votePage } from './vote.server';
import styles from './votes.module.css';

/** The vote, what it rests on, and the reader's part in it. */
export const loader = (args: LoaderFunctionArgs): ReturnType<typeof votePage> => votePage(args);

/** Casts or changes a ballot. */
export const action = ({ params, request, context }: ActionFunctionArgs): ReturnType<typeof sendEvent> =>
  sendEvent({ params: { ...params, event: castBallot }, request, context }, `/desk/votes/${params['id'] ?? ''}`);

/** What is recorded as the reader's own ballot, before anything else. */
function Own(): ReactNode {
  const { t } = useTranslation();
  const { own, mayVote } = useLoaderData<typeof loader>();
  if (!own || own.steppedAside) return null;
  return (
    <section aria-labelledby="own" className={styles.box}>
      <h2 id="own">{t('votes.recorded.heading')}</h2>
      {own.recorded ? <Recorded of={own.recorded} proof /> : <p>{t('votes.recorded.none')}</p>}
      {mayVote ? (
        <p>
          <a href="#ballot">{t(own.recorded ? 'votes.recorded.change' : 'votes.recorded.vote')}</a>
        </p>
      ) : null}
    </section>
  );
}

function Ballot(): ReactNode {
  const { t } = useTranslation();
  const { own, mayVote, of, names, event } = useLoaderData<typeof loader>();
  const notSent = useActionData<typeof action>();
  if (!mayVote && !notSent) return null;
  const { problem = null, meanwhile = [] } = notSent ?? {};
  return (
    <section aria-labelledby="ballot">
      <h2 id="ballot">{t('votes.ballot.heading')}</h2>
      {problem && !problem.errors?.length ? (
        <ActProblem {...{ id: of.id, procedure: of.procedure, problem, meanwhile, names, roles: event.roles }} />
      ) : null}
      {own ? <VoteHead own={own} short /> : null}
      <p>{t('votes.ballot.secret')}</p>
      <EventForm />
    </section>
  );
}

/** One vote on one page: what is asked, what it rests on, the ballot. */
export default function VotePage(): ReactNode {
  const { t } = useTranslation();
  const caseName = useCaseName();
  const { of, dossier, names, own, mayVote, actions, leads } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title={caseName(of)} above={<Link to="/desk/votes">{t('votes.desk.title')}</Link>} />
      <ChangedNotice key={of.revision} id={of.id} revision={of.revision} />
      <DoneNotice of={of} />
      <ConflictNotice of={{ ...of, actions: [...actions] }} />
      <Own />
      {leads ? <ChairSteps id={of.id} actions={actions} /> : null}
      {dossier ? (
        <>
          {own ? <VoteHead own={own} /> : <Notice>{t('votes.notOpen', { state: t(of.label) })}</Notice>}
          <Contents more={mayVote ? [{ to: 'ballot', text: t('votes.ballot.heading') }] : []} />
          <VotesPanel of={of} names={names} />
          {leads ? <NotVoted of={of} names={names} /> : null}
          <DecisionPanel
            of={of}
            statements={dossier.steps.filter(({ type }) => type === 'decision.explain')}
            names={names}
          />
          <DossierSections id={of.id} dossier={dossier} names={names} />
          <Ballot />
        </>
      ) : null}
      <OtherSteps of={of} actions={actions} />
    </>
  );
}
