import { Cast } from '../../apps/api/src/demo/cast.js';
import { PastCase } from '../../apps/api/src/demo/past-case.js';
import { poolOf } from '../../apps/api/src/database/pool.js';
import type { JsonObject } from '../../libs/engine/index.js';
import type { Actor } from '../../workflows/shared/roles.js';
import { completeForm } from './complete-form.js';
import type { ServedProduct } from './application.js';
import type { EventName } from './drive.js';
import type { House } from './house.js';
import { payloads } from './payloads.js';

/** A step on the way to a state: days that go by, an event by whoever usually does it, or ballots. */
export type Stage =
  number | EventName | { readonly type: EventName; readonly seat?: string; readonly payload?: object };

const submitted: Stage[] = ['application.submit'];
const diligent: Stage[] = [...submitted, 'application.accept'];
const advising: Stage[] = [...diligent, 'dueDiligence.complete'];
const ready: Stage[] = [...advising, 'advice.give'];
const voting: Stage[] = [...ready, 'vote.open'];
const eight = ['AF-1', 'AF-2', 'AF-3', 'AP-1', 'AP-2', 'AP-3', 'LAC-1', 'LAC-2'];
const ballots = (choice: string): Stage[] =>
  eight.map((seat) => ({ type: 'ballot.cast', seat, payload: { choice } }) as const);
const accredited: Stage[] = [...voting, ...ballots('yes'), 6];
const refused: Stage[] = [...voting, ...ballots('no'), 6];
const ask = (route: string): Stage => ({ type: 'review.request', payload: { ...payloads['review.request'], route } });

/** A way to every state in which somebody can be asked to do something, as the text of the state begins. */
export const stations: Readonly<Record<string, readonly Stage[]>> = {
  'draft.writing': [],
  'submitted.onTime': submitted,
  'submitted.overdue': [...submitted, 20],
  returned: [...submitted, 'application.return'],
  'dueDiligence.reviewing.onTime': diligent,
  'dueDiligence.reviewing.overdue': [...diligent, 40],
  'dueDiligence.awaitingAnswer.waiting': [...diligent, 'question.ask'],
  'dueDiligence.awaitingAnswer.overdue': [...diligent, 'question.ask', 40],
  'onHold.waiting': [...diligent, 'case.hold'],
  'regionalAdvice.considering.onTime': advising,
  'regionalAdvice.considering.overdue': [...advising, 40],
  'regionalAdvice.awaitingAnswer.waiting': [...advising, 'question.ask'],
  'regionalAdvice.awaitingAnswer.overdue': [...advising, 'question.ask', 40],
  'readyForVote.waiting': ready,
  'readyForVote.exhausted': [...voting, 6, 'vote.reopen', 6, 'vote.open', 6, 'vote.reopen', 6],
  'vote.open': voting,
  'vote.paused': [...voting, 'vote.pause'],
  'vote.inquorate': [...voting, 6],
  'accredited.idle': accredited,
  'accredited.assigning': [...accredited, ask('board')],
  'accredited.deciding.onTime': [...accredited, ask('board'), 'review.assign'],
  'accredited.deciding.overdue': [...accredited, ask('board'), 'review.assign', 40],
  'accredited.closed': [...accredited, 120],
  'notAccredited, nothing asked': refused,
  'notAccredited, reconsideration asked': [...refused, ask('alac')],
  'notAccredited, reconsideration open': [...refused, ask('alac'), 'vote.open'],
  'notAccredited, reconsideration paused': [...refused, ask('alac'), 'vote.open', 'vote.pause'],
  'notAccredited, reconsideration inquorate': [...refused, ask('alac'), 'vote.open', 6],
  'notAccredited, Ombudsman': [...refused, ask('ombudsman')],
  'notAccredited, Board to be named': [...refused, ask('board')],
  'notAccredited, Board': [...refused, ask('board'), 'review.assign'],
  'notAccredited, Board overdue': [...refused, ask('board'), 'review.assign', 40],
  'notAccredited, closed': [...refused, 120],
  withdrawn: [...submitted, 'application.withdraw'],
  lapsed: [...submitted, 'application.return', 100],
};

const confirmed: readonly Stage[] = [
  { type: 'advice.give', seat: 'LACRALO-CHAIR' },
  { type: 'advice.confirm', seat: 'LACRALO-SECRETARY' },
];

/** {@link arrive} for an application from Argentina: two leaders of LACRALO advise together. */
export function arriveInLacralo(house: House<ServedProduct>, stages: readonly Stage[]): Promise<string> {
  const form = { ...completeForm, organisation: { ...completeForm.organisation, country: 'AR' } };
  return arrive(
    house,
    stages.flatMap((stage) => (stage === 'advice.give' ? confirmed : [stage])),
    form,
  );
}

const usual: Readonly<Partial<Record<EventName, string>>> = {
  'advice.give': 'AFRALO-CHAIR',
  'vote.open': 'ALAC-CHAIR',
  'vote.pause': 'ALAC-CHAIR',
  'vote.reopen': 'ALAC-CHAIR',
};
const byApplicant: readonly string[] = [
  'application.resubmit',
  'application.submit',
  'application.withdraw',
  'question.answer',
  'review.request',
];

const minute = 1 / 1440;

/** A case that was taken along these stages in days gone by and stands there now. */
export async function arrive(
  house: House<ServedProduct>,
  stages: readonly Stage[],
  form: JsonObject = completeForm,
  applicantNumber = 0,
): Promise<string> {
  const pool = poolOf(house.app.source);
  const cast = await Cast.gather(pool);
  const { organisation } = house.applicant(applicantNumber);
  const { rows } = await pool.query<{ person: string }>(
    'SELECT person_id AS person FROM representatives WHERE organisation_id = $1',
    [organisation],
  );
  const applicant: Actor = { person: rows[0]?.person ?? '', role: 'applicant', organisation };
  const days = stages.reduce<number>((sum, stage) => sum + (typeof stage === 'number' ? stage : 7 * minute), minute);
  const past = await PastCase.open(pool, applicant, days);
  await past.fillIn(form);
  for (const stage of stages) {
    if (typeof stage === 'number') await past.wait(stage);
    else {
      const { type, seat, payload }: Exclude<Stage, number | string> =
        typeof stage === 'string' ? { type: stage } : stage;
      const by = seat ?? usual[type];
      const actor = by ? cast.in(by) : byApplicant.includes(type) ? applicant : cast.in('STAFF-1');
      await past.act(actor, type, payload ?? payloads[type]);
    }
  }
  return past.id;
}
