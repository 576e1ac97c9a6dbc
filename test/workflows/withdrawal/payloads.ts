import { payloads as ofAccreditation } from '../../support/payloads.js';

const shared = [
  'advice.consult',
  'advice.confirm',
  'advice.requestTime',
  'advice.proceedWithout',
  'vote.open',
  'vote.reopen',
  'vote.pause',
  'vote.resume',
  'vote.extend',
  'vote.remind',
  'vote.void',
  'ballot.cast',
  'ballot.recuse',
  'ballot.requestNonPublic',
  'decision.explain',
  'note.add',
  'paper.add',
  'review.request',
  'review.assign',
  'review.recommend',
  'review.decide',
] as const;

export const advice = (kind: 'withdraw' | 'retain' | 'noAgreement', reached = 'call') => ({
  advice: kind,
  reached,
  reasons: 'Discussed on the monthly call.',
  ...(kind === 'noAgreement' ? { reasonsFor: 'Nobody answers.', reasonsAgainst: 'The website is kept.' } : {}),
});

const own = {
  'withdrawal.open': { ground: 'noContact', facts: 'Three letters in a year came back.' },
  'withdrawal.addEvidence': { kind: 'contactLog', shows: 'Calls in March, May and July without an answer.' },
  'withdrawal.giveNotice': { grounds: 'No contact can be reached.', chairRequestedAt: '2026-02-01T09:00:00Z' },
  'withdrawal.respond': { response: 'Our secretary has changed; here is the new address.', cured: true },
  'withdrawal.requestHearing': { wishes: 'A call in Spanish.' },
  'withdrawal.recordHearing': {
    heldAt: '2026-02-02T10:00:00.100Z',
    way: 'call',
    attended: true,
    record: 'The new secretary was heard.',
  },
  'withdrawal.cure': { reason: 'Both representatives answer again.' },
  'withdrawal.close': { reason: 'Opened by mistake.' },
  'advice.give': advice('withdraw'),
  'advice.revise': advice('retain'),
  'motion.move': {},
  'motion.second': {},
  'motion.requestSplit': {},
  'exit.declare': { reason: 'Our members have joined another ALS.' },
  'exit.confirm': { checkedAt: '2026-02-01T09:00:00Z', check: 'Called the chair at the number on file.' },
  'exit.retract': { reason: 'The assembly decided otherwise.' },
  'exit.acknowledge': {},
} as const;

type Shared = (typeof shared)[number];
export type EventName = keyof typeof own | Shared;

/** A payload that is valid by its class for every event of a withdrawal. */
export const payloads: Readonly<Record<EventName, object>> = {
  ...own,
  ...(Object.fromEntries(shared.map((type) => [type, ofAccreditation[type]])) as Record<Shared, object>),
};
