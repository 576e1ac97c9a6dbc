import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import { createApplication } from '../../apps/api/src/http/application.js';
import { DeadlineLoop } from '../../apps/api/src/deadlines/deadline-loop.js';
import { LiveCases } from '../../apps/api/src/live/live-cases.js';
import { bodyOf, problem } from '../support/answers.js';
import { Line } from '../support/cut-line.js';
import type { Headers } from '../support/house.js';
import { House } from '../support/house.js';
import { Live } from '../support/live.js';
import type { LiveEvent } from '../support/live.js';

// A change is told within a second, and what leads to it takes its time on a busy machine.
jest.setTimeout(30_000);

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const opened: Live[] = [];
afterEach(() => {
  for (const live of opened.splice(0)) live.close();
});

async function watch(id: string, who: Headers = {}, query = '', url = house.app.url): Promise<Live> {
  const live = await Live.open(url, id, who, query);
  opened.push(live);
  return live;
}
const liveOf = (id: string): string => `/api/v1/cases/${id}/live`;
const asked = { accept: 'text/event-stream' };
const changed = (revision: number): LiveEvent => ({
  id: String(revision),
  event: 'changed',
  data: JSON.stringify({ revision }),
});

describe('what is refused', () => {
  test('whoever does not say that they can read a stream', async () => {
    const id = await house.submitted();
    problem(await house.get(liveOf(id)), 'not-acceptable');
    problem(await house.get(liveOf(id), { accept: 'application/json' }), 'not-acceptable');
  });

  test('cases that are not there, and drafts of others', async () => {
    problem(await house.get(liveOf(uuid()), asked), 'unknown-case');
    problem(await house.get(liveOf('here'), asked), 'unknown-case');
    const draft = await house.draft(house.applicant(3));
    for (const who of [{}, house.as('AF-1'), house.applicant(2)]) {
      problem(await house.get(liveOf(draft), { ...who, ...asked }), 'unknown-case');
    }
    problem(await house.get(liveOf(draft), { authorization: 'Bearer nobody', ...asked }), 'token-not-accepted');
    problem(await house.get(`${liveOf(draft)}?seen=x`, { ...house.applicant(3), ...asked }), 'invalid-payload');
  });

  test('more streams of one person than they can look at, until one of them is closed', async () => {
    const id = await house.submitted();
    const who = house.as('NA-1');
    const first = await watch(id, who);
    for (let n = 1; n < 12; n += 1) await watch(id, who);
    const answer = await house.get(liveOf(id), { ...who, ...asked });
    expect(problem(answer, 'too-many-requests')['retryAfter']).toBe(30);
    expect(answer.headers['retry-after']).toBe('30');
    await watch(id, house.as('NA-2'));
    first.close();
    for (;;) if (await watch(id, who).catch(() => null)) break;
  });

  test('only a look at the headers takes no place and ends', async () => {
    const id = await house.submitted();
    for (let n = 0; n < 50; n += 1) {
      expect((await house.http.head(liveOf(id)).set(asked)).headers['content-type']).toMatch(/^text\/event-stream/);
    }
  });
});

describe('a reader who loses the right', () => {
  test('stepped aside: the stream ends, others go on', async () => {
    const id = await house.voting(house.applicant(1));
    const [own, other, everybody] = [
      await watch(id, house.as('EU-2')),
      await watch(id, house.as('EU-3')),
      await watch(id),
    ];
    await house.act(id, house.as('EU-2'), 'ballot.recuse');
    const { revision } = await house.read(id);
    expect(await other.next()).toEqual(changed(revision));
    expect(await everybody.next()).toEqual(changed(revision));
    expect(await own.next()).toBeNull();
    const again = await watch(id, house.as('EU-2'));
    await house.act(id, house.as('STAFF-1'), 'note.add');
    expect(await again.next()).toEqual(changed(revision + 1));
  });

  test('represents the organisation no longer: of its draft nothing is told any more', async () => {
    const applicant = house.applicant(3);
    const draft = await house.draft(applicant);
    const [own, staff] = [await watch(draft, applicant), await watch(draft, house.as('STAFF-1'))];
    const path = `/api/v1/organisations/${applicant.organisation}/representatives`;
    const { terms } = bodyOf<{ terms: { id: string }[] }>(await house.get(path, house.as('STAFF-1')));
    for (const { id } of terms) {
      expect((await house.post(`${path}/${id}/end`, house.as('STAFF-1'), {})).status).toBe(200);
    }
    await house.act(draft, house.as('STAFF-1'), 'note.add');
    expect(await staff.next()).toEqual(changed((await house.read(draft)).revision));
    expect(await own.next()).toBeNull();
  });
});

describe('what is told', () => {
  test('that the case has another revision, and nothing else', async () => {
    const id = await house.submitted();
    const live = await watch(id);
    expect(live.answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(live.answer.headers.get('cache-control')).toBe('private, no-store, no-transform');
    expect(await live.block()).toEqual({ retry: '3000' });
    await house.act(id, house.as('STAFF-1'), 'application.accept');
    const { revision } = await house.read(id);
    expect(await live.next()).toEqual(changed(revision));
  });

  test('what has changed before the stream was there, to whoever says what they have seen', async () => {
    const id = await house.submitted();
    const { revision } = await house.read(id);
    expect(await (await watch(id, {}, '?seen=1')).next()).toEqual(changed(revision));
    const back = await watch(id, { 'last-event-id': '1' }, `?seen=${revision}`);
    expect(await back.next()).toEqual(changed(revision));
    const upToDate = await watch(id, {}, `?seen=${revision}`);
    await house.act(id, house.as('STAFF-1'), 'note.add');
    expect(await upToDate.next()).toEqual(changed(revision + 1));
  });

  test('that a deadline has come due, as soon as anybody has written it', async () => {
    const id = await house.submitted(house.applicant(2));
    const live = await watch(id);
    await house.app.clock.wait({ days: 15 });
    await house.app.application.get(DeadlineLoop, { strict: false }).look();
    const { revision, path: state } = await house.read(id);
    expect([await live.next(), state]).toEqual([changed(revision), 'submitted.overdue']);
  });

  test('of changes that another process has written', async () => {
    const id = await house.submitted(house.applicant(4));
    const other = await createApplication(house.app.config, { background: false });
    try {
      await other.listen(0, '127.0.0.1');
      const live = await watch(id, {}, '', await other.getUrl());
      await house.act(id, house.as('STAFF-1'), 'application.accept');
      expect(await live.next()).toEqual(changed((await house.read(id)).revision));
    } finally {
      await other.close();
    }
  });

  test('what has changed while the database was away, when it is back', async () => {
    const id = await house.submitted(house.applicant(7));
    const behind = new URL(house.app.config.databaseUrl);
    const line = new Line({ host: behind.hostname, port: Number(behind.port) });
    behind.port = String(await line.mend());
    const far = await createApplication({ ...house.app.config, databaseUrl: behind.href }, { background: false });
    try {
      await far.listen(0, '127.0.0.1');
      const live = await watch(id, {}, '', await far.getUrl());
      expect(await live.block()).toEqual({ retry: '3000' });
      await line.cut();
      await house.act(id, house.as('STAFF-1'), 'application.accept');
      expect(await live.block()).toEqual({ comment: true });
      await line.mend();
      expect(await live.next()).toEqual(changed((await house.read(id)).revision));
    } finally {
      await far.close();
      await line.cut();
    }
  });

  test('now and then that the connection is alive', async () => {
    const id = await house.submitted(house.applicant(5));
    const live = await watch(id);
    expect(await live.block()).toEqual({ retry: '3000' });
    const cases = house.app.application.get(LiveCases, { strict: false });
    for (let looks = 0; looks < 15; looks += 1) await cases.look();
    expect(await live.block()).toEqual({ comment: true });
  });
});

test('a server that stops ends its streams as they should end, and stops', async () => {
  const id = await house.submitted(house.applicant(6));
  const other = await createApplication(house.app.config, { background: false });
  await other.listen(0, '127.0.0.1');
  const url = await other.getUrl();
  const [one, two] = [await watch(id, {}, '', url), await watch(id, house.as('AF-1'), '', url)];
  await other.close();
  expect(await one.next()).toBeNull();
  expect(await two.next()).toBeNull();
});
