import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { poolOf } from '../../apps/api/src/database/pool.js';
import { DeadlineLoop } from '../../apps/api/src/deadlines/deadline-loop.js';
import { NoticeWork } from '../../apps/api/src/notices/notice-work.js';
import { putPastAside } from '../../apps/api/src/notices/put-past-aside.js';
import { bodyOf } from '../support/answers.js';
import type { Headers } from '../support/house.js';
import { PostOffice } from '../support/letters.js';
import { until } from '../support/processes.js';

// A vote is a hundred letters, and the machine may be busy.
jest.setTimeout(30_000);

let office: PostOffice;
let applicant: string;

beforeEach(async () => {
  office = await PostOffice.open();
  applicant = await office.addressOfApplicant();
});
afterEach(() => office.close());

test('what a committed step asks for is sent: what, to whom, with a link, once', async () => {
  const id = await office.house.submitted();
  await office.empty();
  await office.empty();

  const [letter, ...more] = office.server.to(applicant);
  expect(more).toEqual([]);
  expect(letter?.mail.subject).toMatch(/^\[At-Large \d+\] We have received your application$/);
  expect(letter?.mail.text).toContain(`https://als.example/cases/${id}`);
  expect(letter?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(letter?.raw).toMatch(/^Content-Language: en\r$/m);
  const [delivery] = await office.deliveries(id, 'received');
  expect(delivery).toMatchObject({ status: 'sent', attempts: 1, reason: null });
  expect(letter?.mail.messageId).toBe(`<${delivery?.id}@als.example>`);
});

test('a list without an address is not written to, and the case says so', async () => {
  const id = await office.house.submitted();
  await office.empty();
  const lists = (await office.deliveries(id, 'receivedForInformation')).filter(({ list }) => list !== null);
  expect(lists).toMatchObject([{ list: 'AFRALO', status: 'skipped', reason: 'list-not-configured' }]);
});

test('a greylisted letter is tried again, later, and not before', async () => {
  office.server.answer = (to) => (to === applicant ? { code: 451, text: '4.7.1 Greylisted' } : 'take');
  const id = await office.house.submitted();
  await office.empty();
  expect(await office.deliveries(id, 'received')).toMatchObject([
    { status: 'pending', attempts: 1, reason: '451 4.7.1' },
    ...(await office.deliveries(id, 'received')).slice(1).map(() => ({})),
  ]);
  office.server.answer = () => 'take';
  await office.empty();
  expect(office.server.to(applicant)).toHaveLength(0);

  await office.house.app.clock.wait({ seconds: 121 });
  await office.empty();
  expect(office.server.to(applicant)).toHaveLength(1);
});

test('a letter refused for good is parked where staff see it, without the server’s words', async () => {
  office.server.answer = (to) => (to === applicant ? { code: 550, text: `5.1.1 <${to}> unknown` } : 'take');
  const id = await office.house.submitted();
  await office.empty();
  await office.house.app.clock.wait({ days: 1 });
  await office.empty();
  expect(office.server.named.filter((to) => to === applicant)).toHaveLength(1);

  const answer = await office.house.get('/api/v1/deliveries?status=refused', office.house.as('STAFF-1'));
  expect(answer.body).toMatchObject({
    items: [{ case: id, letter: 'received', status: 'refused', attempts: 1, reason: '550 5.1.1', nextAt: null }],
  });
  expect(answer.text).not.toContain(applicant);
  expect((await office.house.get('/api/v1/deliveries', office.house.applicant())).status).toBe(403);
});

test('a connection lost after the letter leads to a second one with the same Message-ID', async () => {
  office.server.answer = (to) => (to === applicant ? 'break' : 'take');
  const id = await office.house.submitted();
  await office.empty();
  expect(await office.deliveries(id, 'received')).toContainEqual(
    expect.objectContaining({ status: 'pending', attempts: 1 }),
  );
  office.server.answer = () => 'take';
  await office.house.app.clock.wait({ seconds: 121 });
  await office.empty();
  const ids = office.server.to(applicant).map(({ mail }) => mail.messageId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test('a server that is away for days: the letter is parked in the end', async () => {
  office.server.answer = () => ({ code: 421, text: 'Later' });
  const id = await office.house.submitted();
  for (let day = 0; day < 7; day += 1) {
    await office.empty();
    await office.house.app.clock.wait({ days: 1 });
  }
  await office.empty();
  const states = (await office.deliveries(id, 'received')).map(({ status }) => status);
  expect(new Set(states)).toEqual(new Set(['parked']));
});

test('two processes at once send each letter once', async () => {
  const { house, relay } = office;
  await house.voting();
  const other = await office.otherRelay();
  try {
    const rounds = Array.from({ length: 12 }, () => [relay.look(), other.relay.look()]).flat();
    await Promise.all(rounds);
    await Promise.all([office.empty(), office.empty(other.relay)]);
    const ids = office.server.received.map(({ mail }) => mail.messageId);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
  } finally {
    await other.close();
  }
});

test('a reminder is not sent to whoever has voted, stepped aside, or when the vote is over', async () => {
  const { house, server } = office;
  const id = await house.voting();
  await house.app.clock.wait({ days: 3 });
  await house.act(id, house.as('EU-2'), 'ballot.cast');
  await office.relay.addressNew();
  await house.act(id, house.as('EU-1'), 'ballot.cast');
  await house.act(id, house.as('EU-3'), 'ballot.recuse', {});
  server.received.length = 0;
  await office.empty();

  const reminded = server.received.filter(({ mail }) => mail.subject?.includes('You have not voted yet'));
  const to = reminded.flatMap((letter) => letter.to);
  expect(to).toContain(await office.addressOf('NA-1'));
  for (const seat of ['EU-1', 'EU-2', 'EU-3']) expect(to).not.toContain(await office.addressOf(seat));
  const reasons = (await office.deliveries(id, 'voteReminder')).map(({ reason }) => reason);
  expect(reasons.filter((reason) => reason === 'not-concerned')).toHaveLength(2);
});

test('a vote that is over is neither announced nor reminded of', async () => {
  const { house, server } = office;
  const id = await house.voting();
  await house.app.clock.wait({ days: 3 });
  await house.act(id, house.as('EU-2'), 'ballot.cast');
  await office.relay.addressNew();
  // Five days after it was opened it is over, at whatever hour that was.
  await house.app.clock.wait({ days: 2 });
  await office.empty();
  const subjects = server.received.map(({ mail }) => mail.subject ?? '');
  expect(subjects.filter((subject) => /The vote is open|not voted yet/.test(subject))).toEqual([]);
  const states = (await office.deliveries(id, 'voteOpen')).map(({ status, reason }) => `${status} ${reason}`);
  expect(new Set(states)).toEqual(new Set(['skipped over']));
});

test('the day by which something is wanted is the one that holds when it is sent, in the reader’s zone too', async () => {
  const { house, server } = office;
  const id = await house.voting();
  await house.act(id, house.as('ALAC-CHAIR'), 'vote.extend', { days: 2, reason: 'Holidays.' });
  await house.app.source.query(`UPDATE people SET time_zone = 'Africa/Nairobi'`);
  await office.empty();
  const [vote] = (await house.read(id)).votes;
  // It closes when a day ends, which is said as the last minute of that day.
  const said = Date.parse(vote?.closesAt ?? '') - 60_000;
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(said);
  const letters = server.received.filter(({ mail }) => mail.subject?.includes('The vote is open'));
  expect(letters.length).toBeGreaterThan(14);
  for (const { mail } of letters) {
    expect(mail.text).toContain(`By: ${day} at 23:59 UTC`);
    expect(mail.text).toMatch(/Your time: .* 02:59 \(Africa\/Nairobi\)/);
  }
});

test('what was asked for before a standstill is sent after it, by whoever runs then', async () => {
  await office.house.submitted();
  const later = await office.otherRelay();
  await office.empty(later.relay);
  await later.close();
  expect(office.server.to(applicant)).toHaveLength(1);
});

test('a result that is found after a long standstill is told all the same', async () => {
  const { house, server } = office;
  await house.voting();
  await house.app.clock.wait({ days: 20 });
  await house.app.application.get(DeadlineLoop).look();
  await office.empty();
  const subjects = server.received.map(({ mail }) => mail.subject ?? '');
  expect(subjects.filter((subject) => subject.includes('The result of the vote')).length).toBeGreaterThan(14);
});

test('letters of an invented past are put aside, those of today are not', async () => {
  const id = await office.house.submitted();
  await putPastAside(poolOf(office.house.app.source));
  expect((await office.letters(id)).map(({ status }) => status)).toEqual(['pending', 'pending']);
  await office.house.app.clock.wait({ days: 6 });
  await putPastAside(poolOf(office.house.app.source));
  await office.empty();
  expect(office.server.received).toEqual([]);
  expect((await office.letters(id)).map(({ status }) => status)).toEqual(['expired', 'expired']);
});

test('a reader sees how far their own letter is, staff see all', async () => {
  const id = await office.house.submitted();
  await office.empty();
  const own = (await office.letters(id, office.house.applicant())).flatMap(({ deliveries }) => deliveries);
  const all = (await office.letters(id)).flatMap(({ deliveries }) => deliveries);
  expect(own).toHaveLength(1);
  expect(all.length).toBeGreaterThan(15);
});

test('a person without an address is passed over visibly', async () => {
  const id = await office.house.submitted();
  await office.house.app.ownerQuery('DELETE FROM person_emails WHERE email = $1', [applicant]);
  await office.empty();
  expect(await office.deliveries(id, 'received')).toContainEqual(
    expect.objectContaining({ status: 'skipped', reason: 'no-address' }),
  );
});

test('the work in the background sends by itself, soon after the commit, and ends with the application', async () => {
  const work = new NoticeWork(office.relay);
  work.onApplicationBootstrap();
  const id = await office.house.submitted();
  await until(() => office.server.to(applicant).length === 1);
  await work.beforeApplicationShutdown();
  await office.house.act(id, office.house.as('STAFF-1'), 'application.accept');
  await sleep(1_500);
  expect(office.server.to(applicant)).toHaveLength(1);
});

test('staff put an address right and have the letter tried again; nobody else can, and nothing is sent twice', async () => {
  const { house, server } = office;
  server.answer = (to) => (to === applicant ? { code: 550, text: '5.1.1 Unknown' } : 'take');
  await house.submitted();
  await office.empty();
  const listed = await house.get('/api/v1/deliveries?status=refused', house.as('STAFF-1'));
  const [{ id = '' } = {}] = bodyOf<{ items: { id: string }[] }>(listed).items;
  const again = (who: Headers): Promise<number> =>
    house.http
      .put(`/api/v1/deliveries/${id}/again`)
      .set(who)
      .then(({ status }) => status);
  expect(await again(house.as('AUDITOR'))).toBe(403);
  await house.app.source.query('UPDATE person_emails SET email = $1 WHERE email = $2', [
    'right@example.org',
    applicant,
  ]);
  expect(await again(house.as('STAFF-1'))).toBe(204);
  await office.empty();
  expect(server.to('right@example.org')).toHaveLength(1);
  expect(await again(house.as('STAFF-1'))).toBe(404);
});
