import { Cast } from '../../apps/api/src/demo/cast.js';
import { PastCase } from '../../apps/api/src/demo/past-case.js';
import { poolOf } from '../../apps/api/src/database/pool.js';
import type { JsonObject } from '../../libs/engine/index.js';
import type { Actor } from '../../workflows/shared/roles.js';
import { completeForm } from './complete-form.js';
import type { ServedProduct } from './application.js';
import type { EventName } from './drive.js';
import type { House } from './house.js';
import { payloads as ofWithdrawal } from '../workflows/withdrawal/payloads.js';
import type { EventName as WithdrawalEvent } from '../workflows/withdrawal/payloads.js';
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
export const accredited: readonly Stage[] = [...voting, ...ballots('yes'), 6];
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

const lasting = (stages: readonly Stage[]): number =>
  stages.reduce<number>((sum, stage) => sum + (typeof stage === 'number' ? stage : 7 * minute), minute);

/** A representative of an organisation of the demonstration, by number. */
async function representative(house: House<ServedProduct>, n: number): Promise<Actor> {
  const { organisation } = house.applicant(n);
  const { rows } = await poolOf(house.app.source).query<{ person: string }>(
    'SELECT person_id AS person FROM representatives WHERE organisation_id = $1 ORDER BY kind',
    [organisation],
  );
  return { person: rows[0]?.person ?? '', role: 'applicant', organisation };
}

/** A case of an applicant, by number, that was taken along these stages in days gone by and stands there now. */
export async function arrive(
  house: House<ServedProduct>,
  stages: readonly Stage[],
  form: JsonObject = completeForm,
  by = 0,
): Promise<string> {
  const pool = poolOf(house.app.source);
  const cast = await Cast.gather(pool);
  const applicant = await representative(house, by);
  const past = await PastCase.open(pool, applicant, lasting(stages));
  await past.fillIn(form);
  for (const stage of stages) {
    if (typeof stage === 'number') await past.wait(stage);
    else {
      const { type, seat, payload }: Exclude<Stage, number | string> =
        typeof stage === 'string' ? { type: stage } : stage;
      const usually = seat ?? usual[type];
      const actor = usually ? cast.in(usually) : byApplicant.includes(type) ? applicant : cast.in('STAFF-1');
      await past.act(actor, type, payload ?? payloads[type]);
    }
  }
  return past.id;
}

/** A step on the way of a withdrawal. */
export type Leg = number | { readonly type: WithdrawalEvent; readonly seat?: string; readonly payload?: object };

/** The withdrawal of an accredited organisation, by number, that was taken along these stages; the ALS acts where no seat is named. */
export async function arriveAtWithdrawal(
  house: House<ServedProduct>,
  legs: readonly Leg[],
  by: number,
): Promise<string> {
  const pool = poolOf(house.app.source);
  const cast = await Cast.gather(pool);
  const als = await representative(house, by);
  const days = legs.reduce<number>((sum, leg) => sum + (typeof leg === 'number' ? leg : 7 * minute), minute);
  const past = await PastCase.openWithdrawal(pool, als, cast.in('STAFF-1'), days);
  for (const leg of legs) {
    if (typeof leg === 'number') await past.wait(leg);
    else
      await past.act(
        leg.seat === undefined ? als : cast.in(leg.seat),
        leg.type,
        (leg.payload ?? ofWithdrawal[leg.type]) as JsonObject,
      );
  }
  return past.id;
}
