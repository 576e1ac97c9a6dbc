import { assumed, draft, practice, sourced } from '../shared/rule.js';
import type { Rule } from '../shared/rule.js';

/** What an ALS owes. */
export const expectations = ['representatives', 'contacts', 'information', 'report', 'participation'] as const;
export type Expectation = (typeof expectations)[number];

/** Each expectation with its number, where it has one, and where it comes from. It is the same for all ALSes, also for those of before. */
export const expectationRules: Readonly<Record<Expectation, Rule<number | null>>> = {
  representatives: practice(2, 'representatives', 'A primary and a secondary contact on record.', {
    source: 'S74 S54',
  }),
  contacts: assumed(12, 'months', 'The contacts say that they are still right. That contacts are current is expected.'),
  information: sourced(null, '', 'Current information is on the Internet for everybody.', { source: 'S1 S2' }),
  report: draft(24, 'months', 'A short report every two years.', { source: 'S52' }),
  participation: assumed(12, 'months', '"Assist the RALO in performing its function"; how often is not said.', {
    source: 'S1 S2',
  }),
};

/** What is known of an ALS. Instants in milliseconds. */
export interface DutyFacts {
  readonly representatives: number;
  readonly website: string | null;
  /** When it came into the register: nobody owes anything for a time before. */
  readonly enteredAt: number;
  readonly contactsConfirmedAt: number | null;
  readonly reportedAt: number | null;
  readonly tookPartAt: number | null;
  /** Until when it is spared an expectation. */
  readonly waivedUntil: Readonly<Partial<Record<Expectation, number>>>;
}

/** How it stands with one expectation. */
export interface Duty {
  readonly expectation: Expectation;
  readonly state: 'met' | 'missed' | 'waived';
  /** When it is, or was, to be done; null where it has no day. */
  readonly due: number | null;
}

function monthsAfter(from: number, months: number): number {
  const day = new Date(from);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.getTime();
}

/** What an ALS owes at an instant. */
export function dutiesAt(facts: DutyFacts, now: number): Duty[] {
  const last: Readonly<Partial<Record<Expectation, number | null>>> = {
    contacts: facts.contactsConfirmedAt,
    report: facts.reportedAt,
    participation: facts.tookPartAt,
  };
  return expectations.map((expectation): Duty => {
    const { value } = expectationRules[expectation];
    const dated = Object.hasOwn(last, expectation) && value !== null;
    const due = dated ? monthsAfter(Math.max(last[expectation] ?? 0, facts.enteredAt), value) : null;
    const met = due === null ? isMet(expectation, facts) : due > now;
    const waived = (facts.waivedUntil[expectation] ?? 0) > now;
    return { expectation, due, state: met ? 'met' : waived ? 'waived' : 'missed' };
  });
}

function isMet(expectation: Expectation, { representatives, website }: DutyFacts): boolean {
  if (expectation === 'representatives') return representatives >= (expectationRules.representatives.value ?? 0);
  return expectation === 'information' ? website !== null : true;
}
