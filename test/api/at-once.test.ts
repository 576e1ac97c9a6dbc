import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import { bodyOf, problem } from '../support/answers.js';
import { startApplication } from '../support/application.js';
import { Line } from '../support/cut-line.js';
import { House } from '../support/house.js';
import { advice, payloads } from '../support/payloads.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

test('fifteen members voting at the same instant on one case: all fifteen counted', async () => {
  const id = await house.voting(house.applicant(0));
  const ballots = house.members.map((seat) => house.send(id, house.as(seat), 'ballot.cast', { choice: 'yes' }, {}));
  expect((await Promise.all(ballots)).map(({ status }) => status)).toEqual(Array<number>(15).fill(200));
  expect((await house.read(id)).votes[0]).toMatchObject({ outcome: 'open', turnout: { recorded: 15 } });
  await house.app.clock.wait({ days: 6 });
  expect(await house.read(id)).toMatchObject({ state: 'accredited', votes: [{ tally: { yes: 15 } }] });
});

test('two leaders giving advice at once: one wins, the other is told', async () => {
  const id = await house.submitted(house.applicant(1));
  await house.act(id, house.as('STAFF-1'), 'application.accept');
  await house.act(id, house.as('STAFF-1'), 'dueDiligence.complete');
  const seen = { 'if-match': `"${(await house.read(id)).revision}"` };
  const answers = await Promise.all(
    (['AFRALO-CHAIR', 'AFRALO-SECRETARY'] as const).map((seat, i) =>
      house.send(id, house.as(seat), 'advice.give', advice(i === 0 ? 'positive' : 'negative'), seen),
    ),
  );
  const [won, lost] = [...answers].sort((a, b) => a.status - b.status);
  expect([won?.status, lost?.status]).toEqual([200, 412]);
  if (lost) expect(problem(lost, 'revision-mismatch')['revision']).toBe(bodyOf(won as never)['revision']);
});

test('a ballot after the closing instant is refused although no job has run, one a second before counts', async () => {
  const id = await house.voting(house.applicant(2));
  const closes = Date.parse((await house.read(id)).votes[0]?.closesAt ?? '');
  const health = await house.get('/api/v1/health');
  const now = Date.parse(bodyOf<{ now: string }>(health).now);
  await house.app.clock.wait({ seconds: (closes - now) / 1000 - 5 });
  expect((await house.send(id, house.as('EU-2'), 'ballot.cast', { choice: 'no' }, {})).status).toBe(200);
  await house.app.clock.wait({ seconds: 5 });
  const late = await house.send(id, house.as('EU-3'), 'ballot.cast', { choice: 'no' }, {});
  expect(problem(late, 'not-possible-now').allowed).not.toContain('ballot.cast');
  const written = await house.app.source.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM transitions WHERE case_id = $1 AND type = 'deadline.voteCloses'`,
    [id],
  );
  expect(written[0]?.n).toBe(0);
  expect((await house.read(id)).votes[0]).toMatchObject({ outcome: 'inquorate', turnout: { recorded: 1 } });
});

test('a stored state that the procedure does not have: an incident that staff can see, the case untouched', async () => {
  const id = await house.submitted(house.applicant(3));
  const before = await house.read(id);
  const break_ = (state: string) => house.app.ownerQuery(`UPDATE cases SET state = $2 WHERE id = $1`, [id, state]);
  await break_('"nowhere"');
  for (const answer of [
    await house.get(`/api/v1/cases/${id}`, house.as('STAFF-1')),
    await house.send(id, house.as('STAFF-1'), 'application.accept', {}, { 'if-match': `"${before.revision}"` }),
  ]) {
    const { reference, detail } = problem(answer, 'incident');
    expect(detail).not.toContain('nowhere');
    const list = await house.get(`/api/v1/incidents?case=${id}&open=true`, house.as('STAFF-2'));
    const items = bodyOf<{ items: { id: string; code: string; case: string }[] }>(list).items;
    expect(items).toContainEqual(expect.objectContaining({ id: reference, code: 'unknown-state', case: id }));
  }
  const other = await house.send(id, house.as('AF-1'), 'note.add', payloads['note.add'], {});
  problem(other, 'incident');
  await break_('{"submitted":"onTime"}');
  expect({ ...(await house.read(id)), at: null }).toEqual({ ...before, at: null });
});

test('what nobody foresaw: a reference, recorded, and nothing told of what is behind', async () => {
  await house.app.ownerQuery('ALTER TABLE messages RENAME TO letters_elsewhere', []);
  const id = await house.submitted(house.applicant(4)).catch(() => null);
  expect(id).toBeNull();
  const answer = await house.post('/api/v1/cases', house.applicant(5), { organisation: { name: 'Unforeseen' } });
  const { reference } = problem(answer, 'internal');
  expect(answer.text).not.toMatch(/relation|messages|SQL|INSERT|at .*\.ts|node_modules/);
  await house.app.ownerQuery('ALTER TABLE letters_elsewhere RENAME TO messages', []);
  const list = await house.get('/api/v1/incidents', house.as('STAFF-1'));
  const items = bodyOf<{ items: { code: string; requestId: string }[] }>(list).items;
  expect(items).toContainEqual(expect.objectContaining({ code: 'unforeseen', requestId: reference }));
});

test('a database that cannot be reached is said to be busy, and works again when it is back', async () => {
  const behind = new URL(house.app.config.databaseUrl);
  const line = new Line({ host: behind.hostname, port: Number(behind.port) });
  behind.port = String(await line.mend());
  const far = await startApplication({ databaseUrl: behind.href });
  expect((await far.http.get('/api/v1/health')).status).toBe(200);
  await line.cut();
  for (const path of ['/api/v1/health', '/api/v1/cases', `/api/v1/cases/${uuid()}`]) {
    const answer = await far.http.get(path);
    problem(answer, 'too-busy');
    expect(answer.headers['retry-after']).toBe('1');
  }
  await line.mend();
  expect((await far.http.get('/api/v1/health')).status).toBe(200);
  await far.close();
  await line.cut();
});
