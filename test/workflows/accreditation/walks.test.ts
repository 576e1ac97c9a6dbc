import fc from 'fast-check';
import { availableActions, describe as show, replay, step } from '../../../libs/engine/index.js';
import type { Actor } from '../../../workflows/shared/roles.js';
import {
  applicant,
  chair,
  director,
  Driven,
  fifteenSeats,
  leader,
  member,
  ombudsman,
  staff,
  viceChair,
} from '../../support/drive.js';
import type { EventName } from '../../support/drive.js';
import { payloads } from '../../support/payloads.js';

const actors: readonly Actor[] = [
  applicant,
  staff,
  leader(),
  leader('EURALO'),
  chair,
  viceChair,
  ombudsman,
  ...[1, 2, 3].map(director),
  ...fifteenSeats.filter((s) => s.role === 'alacMember').map((s) => member(s.seat)),
];

const act = fc.record({
  who: fc.integer({ min: 0, max: 1000 }),
  what: fc.integer({ min: 0, max: 1000 }),
  days: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }) }),
  choice: fc.constantFrom('yes', 'no', 'abstain'),
});

/** A payload that may fit: the fixed one, with the choice drawn. */
const payloadFor = (type: EventName, choice: string): object => (type === 'ballot.cast' ? { choice } : payloads[type]);

function walk(acts: readonly { who: number; what: number; days: number; choice: string }[]): Driven {
  const c = new Driven();
  for (const { who, what, days, choice } of acts) {
    if (days > 0) c.wait(days);
    const able = actors.filter((a) => availableActions(c.snapshot, a, c.now).length > 0);
    const actor = able[who % Math.max(1, able.length)] ?? staff;
    const offered = availableActions(c.snapshot, actor, c.now).filter(
      (a) => !['application.withdraw', 'note.add', 'paper.add'].includes(a.event),
    );
    const type = offered[what % Math.max(1, offered.length)]?.event as EventName | undefined;
    if (type) c.try(actor, type, payloadFor(type, choice));
  }
  return c;
}

describe('random walks with all fifteen seats', () => {
  const walks = fc.array(act, { minLength: 20, maxLength: 60 });

  it('replay to the same case from what the trail keeps', () => {
    fc.assert(
      fc.property(walks, (acts) => {
        const c = walk(acts);
        const records = c.transitions.map((t) => {
          const choice = t.sealed.find((s) => s.path === '/choice');
          return { ...t, payload: { ...t.payload, ...(choice ? { choice: choice.value } : {}) } };
        });
        expect(replay(c.snapshot, records).state).toEqual(c.snapshot.state);
        expect(replay(c.snapshot, records).deadlines).toEqual(c.snapshot.deadlines);
        expect(replay(c.snapshot, records).context).toEqual(c.snapshot.context);
      }),
      { numRuns: 60 },
    );
  });

  it('survive a JSON round trip at every step', () => {
    fc.assert(
      fc.property(walks, (acts) => {
        const { snapshot, now } = walk(acts);
        const stored = JSON.parse(JSON.stringify(snapshot)) as typeof snapshot;
        expect(stored).toEqual(snapshot);
        expect(show(stored, now)).toEqual(show(snapshot, now));
      }),
      { numRuns: 40 },
    );
  });

  it('offer only what is not refused for role or moment', () => {
    fc.assert(
      fc.property(walks, fc.constantFrom(...actors), (acts, actor) => {
        const c = walk(acts);
        for (const { event } of availableActions(c.snapshot, actor, c.now)) {
          const payload = payloads[event as EventName];
          const decision = step(c.snapshot, actor, { type: event, payload }, { form: c.form, seats: c.seats }, c.now);
          if (decision.kind === 'refused') expect(decision.refusal).toMatchObject({ status: 422 });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('have a rule and an instant for every deadline, none in the past', () => {
    fc.assert(
      fc.property(walks, (acts) => {
        const c = walk(acts);
        for (const d of c.view.deadlines) {
          expect(d.rule).not.toBeNull();
          expect(d.due).toBeGreaterThan(c.now);
        }
      }),
      { numRuns: 60 },
    );
  });
});
