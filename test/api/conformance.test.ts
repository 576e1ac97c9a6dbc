import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { NoticeRelay } from '../../apps/api/src/notices/notice-relay.js';
import { differences, refusedByDescription } from '../support/described.js';
import { House } from '../support/house.js';
import type { Headers } from '../support/house.js';
import { payloads } from '../support/payloads.js';
import { holderOf, signedIn } from '../support/signed-in.js';

let house: House;
let voting: string;
let refused: string;
let draft: string;

beforeAll(async () => {
  house = await House.open();
  refused = await house.voting(house.applicant(1));
  for (const seat of house.members.slice(0, 9))
    await house.act(refused, house.as(seat), 'ballot.cast', { choice: 'no' });
  await house.app.clock.wait({ days: 6 });
  await house.act(refused, house.applicant(1), 'review.request');
  voting = await house.voting(house.applicant(0));
  await house.act(voting, house.as('EU-3'), 'ballot.requestNonPublic');
  await house.act(voting, house.as('EU-2'), 'ballot.cast');
  draft = await house.draft(house.applicant(2));
  await house.app.application.get(NoticeRelay).addressNew();
});
afterAll(() => house.close());

test('what is read is as described', async () => {
  const opened = String((await house.read(voting))['openedAt']);
  const reads: readonly (readonly [string, Headers])[] = [
    ['/api/v1/health', {}],
    ['/api/v1/contact', {}],
    ['/api/v1/regions', {}],
    ['/api/v1/regions/ke', {}],
    ['/api/v1/regions/xx', {}],
    ['/api/v1/me', house.as('ALAC-CHAIR')],
    ['/api/v1/me', house.applicant(0)],
    ['/api/v1/me', {}],
    ['/api/v1/pipeline', {}],
    ['/api/v1/results', {}],
    ['/api/v1/advice-outcomes', {}],
    ['/api/v1/register', {}],
    ['/api/v1/register?limit=0', {}],
    ['/api/v1/register/nothing', {}],
    ['/api/v1/tasks', house.as('STAFF-1')],
    ['/api/v1/tasks', house.as('EU-1')],
    ['/api/v1/tasks?of=others&limit=1', house.as('EU-1')],
    ['/api/v1/tasks', {}],
    ['/api/v1/queue', house.as('STAFF-1')],
    ['/api/v1/queue?show=mine', {}],
    ['/api/v1/saved-views', house.as('STAFF-1')],
    [`/api/v1/cases/${voting}/claim`, house.as('STAFF-1')],
    [`/api/v1/cases/${voting}/claim`, house.as('AF-1')],
    ['/api/v1/results?limit=0', {}],
    ['/api/v1/own-votes', house.as('EU-2')],
    ['/api/v1/own-votes', house.as('STAFF-1')],
    ['/api/v1/cases', house.as('STAFF-1')],
    ['/api/v1/cases?q=forum&count=true', {}],
    [`/api/v1/cases/${voting}`, house.as('STAFF-1')],
    [`/api/v1/cases/${refused}`, house.applicant(1)],
    [`/api/v1/cases/${draft}`, house.applicant(2)],
    [`/api/v1/cases/${draft}`, {}],
    [`/api/v1/cases/${draft}/form`, house.applicant(2)],
    [`/api/v1/cases/${voting}/form/versions`, {}],
    [`/api/v1/cases/${voting}/form/versions/1`, house.as('STAFF-1')],
    [`/api/v1/cases/${voting}/form/versions/9`, {}],
    [`/api/v1/cases/${voting}/form/differences`, {}],
    [`/api/v1/cases/${draft}/form/differences`, {}],
    [`/api/v1/cases/${voting}/own-drafts/note.add`, house.as('STAFF-1')],
    [`/api/v1/cases/${voting}/own-drafts/no.such`, house.as('STAFF-1')],
    [`/api/v1/cases/${voting}/live`, {}],
    [`/api/v1/cases/${voting}/history`, house.as('STAFF-1')],
    ['/api/v1/history?reveal=true', house.as('STAFF-1')],
    [`/api/v1/cases/${voting}/messages`, house.as('STAFF-1')],
    ['/api/v1/deliveries', house.as('STAFF-1')],
    ['/api/v1/procedures', {}],
    ['/api/v1/procedures/accreditation/1', {}],
    ['/api/v1/procedures/accreditation/rule-sets', {}],
    [`/api/v1/cases/${voting}/check`, house.as('AUDITOR')],
    [`/api/v1/cases/${voting}/check`, house.as('STAFF-1')],
    ['/api/v1/office/check', house.as('AUDITOR')],
    [`/api/v1/cases/${voting}/differences?from=${opened}`, house.as('AUDITOR')],
    [`/api/v1/cases/${voting}/differences`, {}],
    ['/api/v1/reports/stages', house.as('STAFF-1')],
    ['/api/v1/reports/times', house.as('STAFF-1')],
    ['/api/v1/reports/overdue', house.as('STAFF-1')],
    ['/api/v1/reports/turnout', house.as('STAFF-1')],
    ['/api/v1/reports/load', house.as('STAFF-1')],
    ['/api/v1/reports/load?region=MARS', house.as('STAFF-1')],
    ['/api/v1/refusals', house.as('AUDITOR')],
    ['/api/v1/incidents', house.as('AUDITOR')],
    ['/api/v1/readings', house.as('AUDITOR')],
    ['/api/v1/sign-in', {}],
    ['/api/v1/sign-in/link?token=x', {}],
    ['/api/v1/sessions', house.as('STAFF-1')],
    ['/api/v1/sign-ins', house.as('AUDITOR')],
    ['/api/v1/sign-ins?what=signedIn', house.as('STAFF-1')],
    ['/api/v1/machine-tokens', house.as('ADMIN')],
  ];
  await signedIn(house, 'STAFF-1');
  const token = {
    name: 'Report',
    person: await holderOf(house, 'STAFF-1'),
    scope: 'read',
    seats: ['STAFF-1'],
    days: 1,
  };
  await house.post('/api/v1/machine-tokens', house.as('ADMIN'), token);
  const found: string[] = [];
  for (const [path, who] of reads) found.push(...differences('get', path, await house.get(path, who)));
  expect([...new Set(found)]).toEqual([]);
});

test('what is written is answered as described', async () => {
  const events = `/api/v1/cases/${voting}/events`;
  const ruleSets = '/api/v1/procedures/accreditation/rule-sets';
  const named = { organisation: { name: 'A new one' } };
  const answers = [
    differences('post', '/api/v1/cases', await house.post('/api/v1/cases', house.applicant(3), named)),
    differences('post', '/api/v1/cases', await house.post('/api/v1/cases', house.applicant(3), { organisation: {} })),
    differences('post', events, await house.send(voting, house.as('STAFF-1'), 'note.add', payloads['note.add'])),
    differences('post', events, await house.send(voting, house.as('STAFF-1'), 'vote.open', {})),
    differences('put', `/api/v1/cases/${draft}/form`, await house.saveForm(draft, {}, house.applicant(2))),
    differences(
      'post',
      ruleSets,
      await house.post(ruleSets, house.as('ADMIN'), { overrides: { voteDays: 7 }, reason: 'Asked for.' }),
    ),
  ];
  expect(answers.flat()).toEqual([]);
});

test.each(Object.entries(payloads))('%s can be sent as described', (type, payload) => {
  expect(refusedByDescription({ type, payload })).toEqual([]);
});

test('the description refuses what is not an event', () => {
  expect(refusedByDescription({ type: 'no.such', payload: {} })).not.toEqual([]);
  expect(refusedByDescription({ type: 'ballot.cast', payload: { choice: 'maybe' } })).not.toEqual([]);
});
