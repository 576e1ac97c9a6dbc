import { describe, expect, test } from '@jest/globals';
import { mayMove, standingByRule } from '../../../workflows/standing/activity.js';
import type { Occasion, ParticipationKind } from '../../../workflows/standing/activity.js';
import { dutiesAt } from '../../../workflows/standing/expectations.js';
import type { DutyFacts } from '../../../workflows/standing/expectations.js';
import { hasRegionalVote, regionRules } from '../../../workflows/standing/region-rules.js';
import { standings } from '../../../workflows/standing/standings.js';
import { ralos } from '../../../workflows/shared/roles.js';

const now = Date.parse('2026-11-28T12:00:00Z');
const on = (kind: ParticipationKind, day: string, what = ''): Occasion => ({ kind, on: day, what });
const old = on('meeting', '2024-01-10', 'before');
const elections = ['2024-05-01', '2025-05-01', '2026-05-01'].map((day) => on('election', day));
const meetings = ['2026-09-10', '2026-10-10', '2026-11-10'].map((day) => on('meeting', day));

describe('what the rule of a region says', () => {
  test('of nobody anything, where nothing was recorded', () => {
    for (const region of ralos) expect(standingByRule(region, { own: [], region: [] }, now)).toBeNull();
  });

  test('APRALO and EURALO have no number: the leaders judge', () => {
    const activity = { own: [], region: [old, ...elections, ...meetings] };
    expect(standingByRule('APRALO', activity, now)).toBeNull();
    expect(standingByRule('EURALO', activity, now)).toBeNull();
  });

  test('NARALO: three elections missed, or a year without a comment', () => {
    const region = [old, ...elections];
    const comment = on('comment', '2026-03-01');
    expect(standingByRule('NARALO', { own: [comment], region }, now)).toBe('inactive');
    expect(standingByRule('NARALO', { own: [elections[0]!], region }, now)).toBe('inactive');
    expect(standingByRule('NARALO', { own: [elections[0]!, comment], region }, now)).toBe('active');
    expect(standingByRule('NARALO', { own: [comment], region: [old, ...elections.slice(1)] }, now)).toBe('active');
  });

  test('LACRALO: three meetings missed and a year of silence, not one of the two alone', () => {
    const region = [old, ...meetings];
    expect(standingByRule('LACRALO', { own: [], region }, now)).toBe('inactive');
    expect(standingByRule('LACRALO', { own: [on('comment', '2026-02-01')], region }, now)).toBe('active');
    expect(standingByRule('LACRALO', { own: [meetings[2]!], region }, now)).toBe('active');
    expect(standingByRule('LACRALO', { own: [], region: [old, ...meetings.slice(0, 1)] }, now)).toBeNull();
  });

  test('AFRALO: active, standby, and less active in between', () => {
    const region = [old, ...meetings];
    const reports = ['2026-08-01', '2026-09-01'].map((day) => on('report', day));
    expect(standingByRule('AFRALO', { own: [...meetings, ...reports], region }, now)).toBe('active');
    expect(standingByRule('AFRALO', { own: meetings, region }, now)).toBe('lessActive');
    expect(standingByRule('AFRALO', { own: [], region }, now)).toBe('inactive');
  });
});

describe('what leaders can do', () => {
  const since = Date.parse('2026-01-01T00:00:00Z');

  test('from every standing only where their region has it', () => {
    for (const region of ralos) {
      for (const from of standings) {
        for (const to of standings) {
          const allowed = regionRules[region].moves[from]?.includes(to) ?? false;
          const refused = mayMove(region, { standing: from, since: 0 }, to, now);
          expect([region, from, to, refused === null]).toEqual([region, from, to, allowed]);
        }
      }
    }
  });

  test('everybody inactive can come back, in every region', () => {
    for (const region of ralos) expect(mayMove(region, { standing: 'inactive', since: now }, 'active', now)).toBeNull();
    expect(mayMove('AFRALO', { standing: 'finalWarning', since: now }, 'active', now)).toBeNull();
  });

  test('a final warning is for AFRALO, after twelve months', () => {
    expect(mayMove('NARALO', { standing: 'inactive', since: 0 }, 'finalWarning', now)).toBe('notInThisRegion');
    expect(mayMove('AFRALO', { standing: 'inactive', since }, 'finalWarning', now)).toBe('tooEarly');
    const year = Date.parse('2025-11-28T00:00:00Z');
    expect(mayMove('AFRALO', { standing: 'inactive', since: year }, 'finalWarning', now)).toBeNull();
  });

  test('inactive means no vote in the region', () => {
    expect(standings.filter(hasRegionalVote)).toEqual(['active', 'lessActive']);
  });
});

describe('what an ALS owes', () => {
  const facts: DutyFacts = {
    ...{ representatives: 2, website: 'https://x.example', enteredAt: Date.parse('2026-11-01T00:00:00Z') },
    ...{ contactsConfirmedAt: null, reportedAt: null, tookPartAt: null, waivedUntil: {} },
  };
  const missed = (changed: Partial<DutyFacts>, at = now): string[] =>
    dutiesAt({ ...facts, ...changed }, at).flatMap(({ expectation, state }) =>
      state === 'missed' ? [expectation] : [],
    );

  test('nothing for the time before it came into the register', () => {
    expect(missed({})).toEqual([]);
  });

  test('what is not there, and what is too long ago', () => {
    expect(missed({ representatives: 1, website: null })).toEqual(['representatives', 'information']);
    expect(missed({}, Date.parse('2027-11-02T00:00:00Z'))).toEqual(['contacts', 'participation']);
    expect(missed({}, Date.parse('2028-11-02T00:00:00Z'))).toEqual(['contacts', 'report', 'participation']);
    const reportedAt = Date.parse('2028-10-01T00:00:00Z');
    expect(missed({ reportedAt }, Date.parse('2028-11-02T00:00:00Z'))).toEqual(['contacts', 'participation']);
  });

  test('a waiver spares it until its end, and not longer', () => {
    const until = Date.parse('2028-12-01T00:00:00Z');
    const waivedUntil = { report: until };
    expect(missed({ waivedUntil }, until - 1)).not.toContain('report');
    expect(missed({ waivedUntil }, until)).toContain('report');
  });
});
