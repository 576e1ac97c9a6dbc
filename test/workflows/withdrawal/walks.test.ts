import fc from 'fast-check';
import { availableActions, describe as show, replay, step } from '../../../libs/engine/index.js';
import type { Actor } from '../../../workflows/shared/roles.js';
import { chair, director, fifteenSeats, leader, member, ombudsman, staff, viceChair } from '../../support/drive.js';
import { als, secondOfAls, Withdrawing } from './drive.js';
import { payloads } from './payloads.js';
import type { EventName } from './payloads.js';

const actors: readonly Actor[] = [
  als,
  secondOfAls,
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
  days: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.integer({ min: 1, max: 40 }) }),
  choice: fc.constantFrom('yes', 'yes', 'no', 'abstain'),
});

/** Where a walk begins: chance alone seldom gets as far as a decision. */
const starts: readonly (() => Withdrawing)[] = [
  () => new Withdrawing().toEvidence().act(staff, 'withdrawal.addEvidence'),
  () => new Withdrawing(),
  () => new Withdrawing().toNotice(),
  () => new Withdrawing().toChoice(['als-1', 'als-2']),
  () => new Withdrawing().toVote(),
  () => new Withdrawing().toDecision(12, 1, 1),
];

type Act = { who: number; what: number; days: number; choice: string };

/** Ends a walk too soon, or changes nothing. */
const skipped = [
  'withdrawal.addEvidence',
  'withdrawal.cure',
  'withdrawal.close',
  'exit.acknowledge',
  'note.add',
  'paper.add',
];

function payloadFor(type: EventName, c: Withdrawing, choice: string): object {
  if (type === 'ballot.cast') return { choice };
  const payload = payloads[type];
  return type === 'withdrawal.recordHearing' ? { ...payload, heldAt: new Date(c.now).toISOString() } : payload;
}

function walk(acts: readonly Act[]): Withdrawing {
  const c = starts[(acts[0]?.who ?? 0) % starts.length]!();
  for (const { who, what, days, choice } of acts) {
    if (days > 0) c.wait(days);
    const able = actors.filter((a) => availableActions(c.snapshot, a, c.now).length > 2);
    const actor = able[who % Math.max(1, able.length)] ?? staff;
    const offered = availableActions(c.snapshot, actor, c.now).filter((a) => !skipped.includes(a.event));
    const type = offered[what % Math.max(1, offered.length)]?.event as EventName | undefined;
    if (type) c.try(actor, type, payloadFor(type, c, choice));
  }
  return c;
}

describe('random walks with all fifteen seats', () => {
  const walks = fc.array(act, { minLength: 20, maxLength: 70 });

  it('replay to the same case from what the trail keeps', () => {
    fc.assert(
      fc.property(walks, (acts) => {
        const c = walk(acts);
        const records = c.transitions.map((t) => {
          const choice = t.sealed.find((s) => s.path === '/choice');
          return { ...t, payload: { ...t.payload, ...(choice ? { choice: choice.value } : {}) } };
        });
        const { state, deadlines, context } = replay(c.snapshot, records);
        expect({ state, deadlines, context }).toEqual({
          state: c.snapshot.state,
          deadlines: c.snapshot.deadlines,
          context: c.snapshot.context,
        });
      }),
      { numRuns: 30 },
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
      { numRuns: 20 },
    );
  });

  it('offer only what is not refused for role or moment', () => {
    fc.assert(
      fc.property(walks, fc.constantFrom(...actors), (acts, actor) => {
        const c = walk(acts);
        for (const { event } of availableActions(c.snapshot, actor, c.now)) {
          const payload = payloadFor(event as EventName, c, 'yes');
          const decision = step(c.snapshot, actor, { type: event, payload }, { seats: c.seats }, c.now);
          if (decision.kind === 'refused') expect(decision.refusal).toMatchObject({ status: 422 });
        }
      }),
      { numRuns: 30 },
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
      { numRuns: 30 },
    );
  });

  it('leave no open case without somebody whose turn it is and a day on which something happens', () => {
    fc.assert(
      fc.property(walks, (acts) => {
        const { view } = walk(acts);
        if (!view.tags.includes('open')) return;
        expect(view.turn.length).toBeGreaterThan(0);
        expect(view.deadlines.length).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });
});
