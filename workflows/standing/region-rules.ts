import { assumed, draft, sourced } from '../shared/rule.js';
import type { Rule } from '../shared/rule.js';
import type { Ralo } from '../shared/roles.js';
import type { Standing } from './standings.js';

/** How a region judges the standing of its ALSes. */
export interface RegionRule {
  /** What the region says, with its source. */
  readonly rule: Rule;
  /** From one standing to another, by the leaders of the region. */
  readonly moves: Readonly<Partial<Record<Standing, readonly Standing[]>>>;
  /** Time to become active again; then the leaders may ask for the withdrawal of the accreditation. */
  readonly recoveryMonths: Rule<number>;
}

const twoStandings = { active: ['inactive'], inactive: ['active'] } as const;

/** Months as inactive before AFRALO's chair gives a final warning. */
export const finalWarningAfterMonths = draft(12, 'months', 'Standby of 12 months, then a final warning of 6.', {
  source: 'S33',
});

/** Every region has its own rule. Numbers that were not found are not made up: there the leaders judge. */
export const regionRules: Readonly<Record<Ralo, RegionRule>> = {
  AFRALO: {
    rule: draft(
      null,
      '',
      'Active: 2 meetings in 3 months or 3 contributions in 6, 2 of the last 4 polls, 2 reports in 6 months. Standby: no ' +
        'meeting in 3 months, fewer than 2 contributions in 6, no poll of 4, no report in 6. In between: less active.',
      { source: 'S33' },
    ),
    moves: {
      active: ['lessActive', 'inactive'],
      lessActive: ['active', 'inactive'],
      inactive: ['active', 'lessActive', 'finalWarning'],
      finalWarning: ['active', 'lessActive'],
    },
    recoveryMonths: draft(6, 'months', 'After the final warning.', { source: 'S33' }),
  },
  APRALO: {
    rule: assumed(null, '', 'No number was found: the leaders of the region judge.'),
    moves: twoStandings,
    recoveryMonths: assumed(12, 'months', 'Nothing was found.'),
  },
  EURALO: {
    rule: assumed(null, '', 'Proposed in 2012: a letter with a deadline, and no reply. No number was given.'),
    moves: twoStandings,
    recoveryMonths: assumed(12, 'months', 'Nothing was found.'),
  },
  LACRALO: {
    rule: sourced(
      null,
      '',
      'No part in 3 consecutive monthly teleconferences, nor in lists and groups over one year. The text leaves "and" or ' +
        '"or" open; the gentler one is taken.',
      { source: 'S40' },
    ),
    moves: twoStandings,
    recoveryMonths: sourced(12, 'months', 'It recovers by taking part again within the following year.', {
      source: 'S40',
    }),
  },
  NARALO: {
    rule: sourced(null, '', 'No vote in 3 consecutive elections, or no comment on lists in 12 consecutive months.', {
      source: 'S30',
      textDate: '2014-12',
    }),
    moves: twoStandings,
    recoveryMonths: sourced(12, 'months', 'It may regain its standing in the next 12 months.', { source: 'S30' }),
  },
};

/** Whether an ALS of this standing votes in its region and counts for the quorum there. It stays accredited either way. */
export const hasRegionalVote = (standing: Standing): boolean => standing === 'active' || standing === 'lessActive';
