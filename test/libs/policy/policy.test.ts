import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  fieldsReadable,
  isPublic,
  isRecused,
  may,
  mayAsk,
  policy,
  policyDocument,
  recordedReader,
  seatsByAssignment,
  seatsWith,
  withRights,
} from '../../../libs/policy/index.js';
import type { Right } from '../../../libs/policy/index.js';
import { roles } from '../../../workflows/shared/roles.js';
import type { Actor, Role } from '../../../workflows/shared/roles.js';

const seat = (role: Role, more: Partial<Actor> = {}): Actor => ({ person: `p-${role}`, role, ...more });
const leader = seat('raloLeader', { region: 'AFRALO' });
const applicant = seat('applicant', { organisation: 'org-1' });
const found = { organisation: 'org-1', region: 'AFRALO', recused: [] } as const;
const rights = Object.entries(policy).flatMap(([resource, actions]) =>
  Object.entries(actions as Readonly<Record<string, Right>>).map(([action, right]) => ({ resource, action, right })),
);

describe('how far a right reaches', () => {
  test('the widest of all seats counts', () => {
    expect(may([leader], 'messages', 'read', found)).toBe('ownRegion');
    expect(may([applicant], 'messages', 'read', found)).toBe('ownOrganisation');
    expect(may([applicant, leader], 'messages', 'read', found)).toBe('ownRegion');
    expect(may([applicant, seat('staff')], 'messages', 'read', found)).toBe('all');
  });

  test('not beyond the region, the organisation, the person', () => {
    expect(may([leader], 'messages', 'read', { ...found, region: 'EURALO' })).toBe('none');
    expect(may([leader], 'messages', 'read', { ...found, region: null })).toBe('none');
    expect(may([applicant], 'messages', 'read', { ...found, organisation: 'org-2' })).toBe('none');
    expect(may([seat('applicant')], 'messages', 'read', {})).toBe('none');
    expect(may([seat('raloLeader')], 'messages', 'read', {})).toBe('none');
    expect(may([seat('alacMember')], 'sealedFields', 'read', { author: 'p-alacMember' })).toBe('own');
    expect(may([seat('alacMember')], 'sealedFields', 'read', { author: 'p-other' })).toBe('none');
    expect(may([seat('alacMember')], 'sealedFields', 'read', { author: null })).toBe('none');
  });

  test('a Board reviewer reaches the cases that are theirs to review, and no others', () => {
    const reviewer = seat('boardReviewer');
    expect(may([reviewer], 'messages', 'read', { ...found, assigned: ['p-boardReviewer'] })).toBe('ownCase');
    expect(may([reviewer], 'messages', 'read', { ...found, assigned: ['p-other'] })).toBe('none');
    expect(may([reviewer], 'messages', 'read', found)).toBe('none');
    const recused = { ...found, assigned: ['p-boardReviewer'], recused: ['p-boardReviewer'] };
    expect(fieldsReadable([reviewer], recused)).toEqual(['public']);
    expect(fieldsReadable([seat('alacMember', { person: 'p-other' })], { ...found, assigned: [] })).toContain(
      'internal',
    );
    expect(seatsByAssignment([applicant, reviewer, seat('staff')])).toEqual([reviewer]);
  });

  test('who stepped aside has no seat in which it is open, nor has who stands in for them', () => {
    const about = { ...found, recused: ['p-alacChair'] };
    const other = seat('staff', { person: 'p-alacChair' });
    expect(isRecused([other], about)).toBe(true);
    expect(fieldsReadable([seat('alacChair'), other], about)).toEqual(['public']);
    expect(fieldsReadable([{ ...leader, substituteFor: 'p-alacChair' }], about)).toEqual(['public']);
    expect(may([other], 'votes', 'read', about)).toBe('none');
    expect(may([], 'votes', 'read', about)).toBe('all');
  });
});

test('coming to an endpoint: nobody, somebody, the right somebody', () => {
  const ask = (signedIn: boolean, ...seats: Actor[]) => mayAsk({ signedIn, seats }, 'refusals', 'read');
  expect([ask(false), ask(true), ask(true, seat('staff')), ask(true, seat('auditor'))]).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(mayAsk({ signedIn: true, seats: [] }, 'cases', 'open')).toBe(true);
  expect(mayAsk({ signedIn: false, seats: [] }, 'cases', 'open')).toBe(false);
  expect([isPublic('cases', 'read'), isPublic('cases', 'act')]).toEqual([true, false]);
});

test('a list is narrowed by the seats that have a right in a scope', () => {
  expect(seatsWith([applicant, leader], 'drafts', 'read', 'ownOrganisation')).toEqual([applicant]);
  expect(seatsWith([applicant, seat('auditor')], 'drafts', 'read', 'all')).toEqual([seat('auditor')]);
});

test('staff and auditors are recorded, for what is not public', () => {
  expect(recordedReader([leader, seat('auditor')], ['restricted'])).toEqual(seat('auditor'));
  expect(recordedReader([seat('staff')], ['public', 'ballot'])).toBeNull();
  expect(recordedReader([leader, seat('alacChair')], ['internal'])).toBeNull();
});

describe('the table', () => {
  const given = (role: Role): string[] =>
    rights.flatMap(({ resource, action, right }) => (right.who[role] ? [`${resource}.${action}`] : []));

  test('auditors change nothing and read no ballot', () => {
    expect(given('auditor').filter((right) => !right.endsWith('.read'))).toEqual([]);
    expect(given('auditor')).not.toContain('ballots.read');
  });

  test('administrators run the house and read no case', () => {
    expect(
      given('admin').filter((right) => /Fields|ballots|messages|forms|drafts|unnamed|interests/.test(right)),
    ).toEqual([]);
  });

  test('what is not public of a case is closed to who stepped aside, except their own words', () => {
    const open = rights.filter(
      ({ resource, right }) => /Fields|ballots|messages|forms|unnamed|votes/.test(resource) && !right.closedToRecused,
    );
    expect(open.map(({ resource }) => resource)).toEqual(['publicFields', 'sealedFields']);
  });

  test('every role has some right', () => {
    for (const role of roles) expect([role, given(role).length > 0]).toEqual([role, true]);
  });

  test('is printed in docs/security.md: after a change, run npm run generate', () => {
    const document = readFileSync(join(import.meta.dirname, '../../../docs/security.md'), 'utf8');
    expect(withRights(document)).toBe(document);
    for (const { resource, action } of rights) expect(policyDocument()).toContain(`| \`${resource}.${action}\` |`);
    expect(() => withRights('# Something else')).toThrow('no place');
  });
});
