import { readCase, readProcedure } from '../../../../../libs/api-client';
import type { ProcedureDto } from '../../../../../libs/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { data, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, ShouldRevalidateFunctionArgs } from 'react-router';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { Consequences } from './act-consequences';
import type { Ahead } from './act-consequences';
import { asksForBallot, BallotQuestion } from './ballot-question';
import { EventForm } from './event-form';
import { sendEvent } from './act-form.server';
import { ActProblem } from './act-problem';
import { useCaseName } from './case-frame';
import { choicesOf } from './choices-of.server';
import { ChangedNotice } from './live-case';
import { namesFor } from './names.server';
import type { Schema } from './schema';
import { typedInAddress } from './typed';

function stateAhead({ chart, steps }: ProcedureDto, label: string): Ahead[] {
  const node = chart.full.nodes.find((one) => one.label === label);
  const limit = steps.find((one) => one.label === label)?.limit ?? null;
  return node ? [{ label, turn: node.turn, limit }] : [];
}

/** Everything that the form of an event needs; `action` is null where the reader cannot do it now. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { id = '', event = '' } = params;
  const client = apiOf(context);
  const of = await answered(readCase({ client, path: { id } }), request);
  const { procedure, version } = of;
  const known = await answered(readProcedure({ client, path: { procedure, version } }), request);
  const type = known.events.find((one) => one.type === event);
  if (!type) throw data(null, { status: 404 });
  const action = of.actions.find((one) => one.event === event) ?? null;
  const schema = (action ?? type).schema as Schema;
  return {
    of: { ...of, actions: [] },
    event: { type: type.type, label: type.label, roles: type.roles, commutes: type.commutes },
    action: action && { ...action, schema: {} },
    schema,
    ahead: (action?.leadsTo ?? []).flatMap((label) => stateAhead(known, label)),
    offered: await choicesOf({ client, of, language: params['language'] ?? 'en' }, schema),
    typed: typedInAddress(new URL(request.url).searchParams),
    names: await namesFor(client, of.organisation.id),
    formKey: crypto.randomUUID(),
  };
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
