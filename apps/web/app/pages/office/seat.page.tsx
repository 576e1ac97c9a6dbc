import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { readSeat } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { sentForm } from '../../api/sent-form.server';
import { useSeatName } from '../../shell/seat-names';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Link } from '../../ui/link';
import { textOf } from '../account/text-of.server';
import { fill, problemIn, typedTerm, vacate } from './change-seat.server';
import { FillForm } from './fill-form';
import { OfficeProblem } from './office-problem';
import { SeatTerms } from './seat-terms';

/** A seat with everybody who was, is or will be in it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const path = { seat: params['seat'] ?? '' };
  const seat = await answered(readSeat({ client: apiOf(context), path }), request);
  const done = new URL(request.url).searchParams.get('done');
  return { seat, formKey: crypto.randomUUID(), now: new Date().toISOString(), done };
}

/** Fills the seat, or ends a term in it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const sent = await sentForm(request);
  const seat = params['seat'] ?? '';
  const ends = textOf(sent.form, 'term') !== '';
  const client = apiOf(context);
  const change = await (ends ? vacate(client, seat, sent) : fill(client, seat, sent));
  if (change.done) {
    const page = `/${params['language'] ?? 'en'}/desk/office/seats/${seat}`;
    return redirect(`${page}?done=${ends ? 'vacated' : 'filled'}`, 303);
  }
  const problem = problemIn(change);
  const people = 'people' in change ? change.people : null;
  return data({ problem, people, typed: typedTerm(sent.form) }, { status: problem?.status ?? 422 });
}

/** One seat: who sits there, who did, and the ways to change it. */
export default function SeatPage(): ReactNode {
  const { t } = useTranslation();
  const seatName = useSeatName();
  const { seat, formKey, now, done } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const said = done === 'filled' || done === 'vacated' ? done : null;
  return (
    <>
      <PageHeading
        title={t('office.seat.title', { seat: seat.seat })}
        above={<Link to="/desk/office">{t('office.seats.title')}</Link>}
      />
      <OfficeProblem problem={acted?.problem ?? null} />
      {said && !acted ? <Notice kind="good">{t(`office.seat.done.${said}`)}</Notice> : null}
      <p>{seatName(seat)}</p>
      <SeatTerms seat={seat} formKey={formKey} now={now} />
      <h2>{t('office.seat.fill')}</h2>
      <FillForm key={formKey} formKey={formKey} typed={acted?.typed} people={acted?.people ?? null} />
    </>
  );
}
