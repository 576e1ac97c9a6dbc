import { readCase } from '../../../../../libs/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, ShouldRevalidateFunctionArgs } from 'react-router';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { Consequences } from './act-consequences';
import { asksForBallot, BallotQuestion } from './ballot-question';
import { EventForm } from './event-form';
import { sendEvent } from './act-form.server';
import { ActProblem } from './act-problem';
import { useCaseName } from './case-frame';
import { eventPage } from './event-page.server';
import { ChangedNotice } from './live-case';

/** Everything that the form of an event needs; `action` is null where the reader cannot do it now. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { id = '', event = '', language = 'en' } = params;
  const client = apiOf(context);
  const of = await answered(readCase({ client, path: { id } }), request);
  return eventPage({ client, request, of, event, language });
}

/** Sends the event, or shows the page again with what was typed. */
export const action = (args: ActionFunctionArgs): ReturnType<typeof sendEvent> => sendEvent(args);

const keptAsItIs = new Set([401, 403]);

/**
 * After a refusal the page shows the case as it is now. Whoever has been signed out keeps it as it was: to them the case
 * would look as if nothing could be done.
 */
export const shouldRevalidate = ({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean =>
  actionStatus === undefined ? defaultShouldRevalidate : !keptAsItIs.has(actionStatus);

/** Instead of the form, where it is not the time or the reader for it. */
function NotNow(): ReactNode {
  const { t } = useTranslation();
  const { of } = useLoaderData<typeof loader>();
  return (
    <>
      <p>{t('case.act.gone.text')}</p>
      <p>{t('case.act.gone.now', { state: t(of.label) })}</p>
    </>
  );
}

/** One thing that can be done on a case. */
export default function ActPage(): ReactNode {
  const { t } = useTranslation();
  const caseName = useCaseName();
  const { of, event, action: possible, schema, ahead, names } = useLoaderData<typeof loader>();
  const notSent = useActionData<typeof action>();
  const rule = possible ? of.rules[possible.rule] : undefined;
  return (
    <>
      <PageHeading title={t(event.label)} above={<bdi>{caseName(of)}</bdi>} />
      {notSent?.problem && !notSent.problem.errors?.length ? (
        <ActProblem
          {...{ id: of.id, procedure: of.procedure, names, roles: event.roles }}
          problem={notSent.problem}
          meanwhile={notSent.meanwhile}
        />
      ) : null}
      {possible ? <ChangedNotice key={of.revision} id={of.id} revision={of.revision} /> : null}
      {possible ? <Consequences action={possible} ahead={ahead} rule={rule} procedure={of.procedure} /> : null}
      {possible && asksForBallot(schema) ? <BallotQuestion of={of} names={names} /> : null}
      {possible || notSent ? <EventForm /> : <NotNow />}
      <p>
        <Link to={`/cases/${of.id}`}>{t('case.act.back')}</Link>
      </p>
    </>
  );
}
