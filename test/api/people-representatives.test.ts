import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Response } from 'supertest';
import { v4 as uuid } from 'uuid';
import { verifyChain } from '../../libs/trail/index.js';
import { bodyOf, problem } from '../support/answers.js';
import type { Headers } from '../support/house.js';
import { House } from '../support/house.js';
import { addPerson } from '../support/people.js';
import { untilForgotten } from '../support/signed-in.js';
import { toLink } from '../support/served-trail.js';
import type { ServedStep } from '../support/served-trail.js';

interface Representation {
  readonly terms: { id: string; person: string; name: string; kind: string; until: string | null }[];
  readonly invitations: { id: string; email: string; kind: string; state: string }[];
  readonly mayChange: boolean;
}

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const read = async (organisation: string, who: Headers = house.as('STAFF-1')): Promise<Representation> =>
  bodyOf<Representation>(await house.get(`/api/v1/organisations/${organisation}/representatives`, who));
const now = async (organisation: string): Promise<string[]> =>
  (await read(organisation)).terms
    .filter(({ until }) => until === null)
    .map(({ kind, name }) => `${kind} ${name}`)
    .sort();
const invite = (organisation: string, who: Headers, email: string, kind = 'secondary'): Promise<Response> =>
  house.post(`/api/v1/organisations/${organisation}/invitations`, who, { email, kind });
const accept = (body: object, key: string = uuid()): Promise<Response> =>
  house.post('/api/v1/invitations/accept', {}, body, { 'idempotency-key': key });
const end = async (organisation: string, who: Headers, kind = 'primary'): Promise<Response> => {
  const { terms } = await read(organisation);
  const term = terms.find((one) => one.kind === kind && one.until === null);
  return house.post(`/api/v1/organisations/${organisation}/representatives/${term?.id ?? ''}/end`, who, {});
};

/** The newest letter to an address, as it left. */
async function letterTo(email: string): Promise<string> {
  const folder = join(house.app.config.dataDir, 'outbox');
  for (const file of (await readdir(folder)).sort().reverse()) {
    const letter = await readFile(join(folder, file), 'utf8');
    if (letter.includes(email)) return letter;
  }
  throw new Error(`no letter to ${email}`);
}

/** The token in it, as its reader finds it. */
async function tokenFor(email: string): Promise<string> {
  const parts = (await letterTo(email)).split(/\r?\n\r?\n/).map((part) => Buffer.from(part, 'base64').toString());
  return /accept\?token=([\w-]{43})/.exec(parts.join('\n'))?.[1] ?? '';
}

test('another organisation is answered like one that is not there', async () => {
  const mine = house.applicant(0);
  const other = house.applicant(1).organisation;
  for (const organisation of [other, uuid(), 'none']) {
    problem(await house.get(`/api/v1/organisations/${organisation}/representatives`, mine), 'unknown-resource');
    problem(await invite(organisation, mine, 'x@example.org'), 'unknown-resource');
  }
  problem(await house.get(`/api/v1/organisations/${other}/representatives`, house.as('AF-1')), 'not-your-role');
  problem(await invite(other, house.as('AUDITOR'), 'x@example.org'), 'not-your-role');
  expect((await read(other, house.as('AUDITOR'))).terms).not.toEqual([]);
  const whoMayChange = await Promise.all([house.as('AUDITOR'), house.as('STAFF-1')].map((who) => read(other, who)));
  expect(whoMayChange.map(({ mayChange }) => mayChange)).toEqual([false, true]);
});

test.each([
  'none',
  'a@b@c',
  'x@example.org, y@example.org',
  'x@example.org\nbcc: y@example.org',
  `${'x'.repeat(65)}@y.z`,
])('nobody is invited at %j', async (email) => {
  const applicant = house.applicant(2);
  const answer = await invite(applicant.organisation, applicant, email);
  expect([400, 422]).toContain(answer.status);
});

test('an invitation is accepted once, by a POST, by whoever reads the mail; the database knows only a hash', async () => {
  const applicant = house.applicant(3);
  const { organisation } = applicant;
  expect((await invite(organisation, applicant, 'Second.Person@Example.org')).status).toBe(201);
  const token = await tokenFor('Second.Person@');
  const rows = await house.app.source.query<{ hash: Buffer }[]>('SELECT token_hash AS hash FROM invitations');
  expect(rows.map(({ hash }) => hash.toString('hex'))).toContain(createHash('sha256').update(token).digest('hex'));
  expect(JSON.stringify(await house.app.source.query('SELECT * FROM office_trail'))).not.toContain(token);

  problem(await house.http.get(`/api/v1/invitations/accept?token=${token}`), 'method-not-allowed');
  problem(await accept({ token: 'x'.repeat(43), name: 'Guess' }), 'unknown-resource');
  problem(await accept({ token }), 'invalid-payload');
  expect((await read(organisation)).invitations[0]).toMatchObject({ state: 'open' });
  const both = await Promise.all([1, 2].map(() => accept({ token, name: 'Second Person', language: 'fr' })));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
  problem(await accept({ token, name: 'Late' }), 'unknown-resource');
  expect(await now(organisation)).toEqual([expect.stringMatching(/^primary /), 'secondary Second Person']);
  expect((await read(organisation)).invitations[0]).toMatchObject({ state: 'accepted' });
  const found = await house.get('/api/v1/people?q=second.person', house.as('STAFF-1'));
  expect(bodyOf<{ items: object[] }>(found).items).toMatchObject([
    { name: 'Second Person', language: 'fr', emails: [{ email: 'second.person@example.org', verified: true }] },
  ]);
});

test('the same acceptance again gets the same answer; another one with its key or its token does not', async () => {
  const applicant = house.applicant(8);
  const { organisation } = applicant;
  await invite(organisation, applicant, 'again@example.org');
  const body = { token: await tokenFor('again@example.org'), name: 'Somebody Again' };
  problem(await house.http.post('/api/v1/invitations/accept').send(body), 'idempotency-key-required');
  const answers = await Promise.all([1, 2, 3].map(() => accept(body, 'accept-once')));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  problem(await accept({ ...body, name: 'Somebody Else' }, 'accept-once'), 'idempotency-key-reused');
  problem(await accept(body), 'unknown-resource');
  expect((await now(organisation)).filter((one) => one === 'secondary Somebody Again')).toHaveLength(1);
});

test('opening the link shows what the invitation is for, as often as one likes, and no longer once it is used', async () => {
  const applicant = house.applicant(6);
  const look = (token: string): ReturnType<typeof house.http.get> =>
    house.http.get(`/api/v1/invitations?token=${token}`);
  await invite(applicant.organisation, applicant, 'looks@example.org', 'secondary');
  const token = await tokenFor('looks@example.org');
  for (const _ of [1, 2]) {
    const shown = await look(token);
    expect(shown.status).toBe(200);
    expect(bodyOf<object>(shown)).toMatchObject({ email: 'looks@example.org', kind: 'secondary', known: false });
  }
  expect((await read(applicant.organisation)).invitations[0]).toMatchObject({ state: 'open' });
  problem(await look('x'.repeat(43)), 'unknown-resource');
  problem(await look('x'), 'invalid-payload');
  await accept({ token, name: 'Somebody Looking' });
  problem(await look(token), 'unknown-resource');
});

test('the letter is in the language that was chosen, otherwise in the inviter’s; so is whoever accepts', async () => {
  const applicant = house.applicant(9);
  const { organisation } = applicant;
  const path = `/api/v1/organisations/${organisation}/invitations`;
  const subjects: string[] = [];
  const invited = async (email: string, more: object): Promise<void> => {
    expect((await house.post(path, applicant, { email, kind: 'secondary', ...more })).status).toBe(201);
    subjects.push(/^Content-Language: (\w+)\r?$/m.exec(await letterTo(email))?.[1] ?? '');
  };
  await invited('arabic@example.org', { language: 'ar' });
  await house.http
    .post('/api/v1/me')
    .set({ authorization: applicant['authorization'] ?? '', 'idempotency-key': uuid() })
    .send({ language: 'es' })
    .expect(200);
  await untilForgotten();
  await invited('spanish@example.org', {});
  expect(subjects).toEqual(['ar', 'es']);
  problem(
    await house.post(path, applicant, { email: 'x@example.org', kind: 'primary', language: 'xx' }),
    'invalid-payload',
  );
  expect((await accept({ token: await tokenFor('arabic@example.org'), name: 'Arab Reader' })).status).toBe(200);
  const found = await house.get('/api/v1/people?q=arabic@example.org', house.as('STAFF-1'));
  expect(bodyOf<{ items: object[] }>(found).items).toMatchObject([{ name: 'Arab Reader', language: 'ar' }]);
});

test('one that is too old or withdrawn no longer works', async () => {
  const applicant = house.applicant(4);
  const { organisation } = applicant;
  await invite(organisation, applicant, 'late@example.org');
  const late = await tokenFor('late@example.org');
  await house.app.clock.wait({ days: 15 });
  problem(await accept({ token: late, name: 'Late' }), 'unknown-resource');

  await invite(organisation, applicant, 'gone@example.org');
  const gone = await tokenFor('gone@example.org');
  const open = (await read(organisation)).invitations.find(({ state }) => state === 'open');
  const path = `/api/v1/organisations/${organisation}/invitations/${open?.id}/withdraw`;
  expect((await house.post(path, applicant, {})).status).toBe(200);
  problem(await accept({ token: gone, name: 'Gone' }), 'unknown-resource');
  problem(await house.post(path, applicant, {}), 'unknown-resource');
});

test('an organisation cannot send mail to the world', async () => {
  const applicant = house.applicant(5);
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, i) => invite(applicant.organisation, applicant, `many${i}@example.org`)),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(3);
  const sent = await house.app.source.query<{ n: number }[]>('SELECT count(*)::int AS n FROM invitations');
  for (let i = 0; i < 8; i += 1) {
    const open = (await read(applicant.organisation)).invitations.find(({ state }) => state === 'open');
    const path = `/api/v1/organisations/${applicant.organisation}/invitations/${open?.id}/withdraw`;
    await house.post(path, applicant, {});
    await invite(applicant.organisation, applicant, `again${i}@example.org`);
  }
  const after = await house.app.source.query<{ n: number }[]>('SELECT count(*)::int AS n FROM invitations');
  expect((after[0]?.n ?? 0) - (sent[0]?.n ?? 0)).toBe(5);
});

test('the last representative stays, also when two remove each other at once; staff may remove them', async () => {
  const applicant = house.applicant(10);
  const { organisation } = applicant;
  problem(await end(organisation, applicant), 'not-possible-now');

  const two = house.applicants[1];
  if (!two?.organisation) throw new Error('there is no such applicant');
  const id = two.organisation.id;
  const { terms } = await read(id);
  expect(terms.map(({ kind }) => kind).sort()).toEqual(['primary', 'secondary']);
  const who = { authorization: `Bearer ${two.token}` };
  const answers = await Promise.all(
    terms.map((term) => house.post(`/api/v1/organisations/${id}/representatives/${term.id}/end`, who, {})),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await now(id)).toHaveLength(1);

  expect((await end(organisation, house.as('STAFF-1'))).status).toBe(200);
  expect(await now(organisation)).toEqual([]);
  problem(await house.get(`/api/v1/organisations/${organisation}/representatives`, applicant), 'not-your-role');
});

test('a new primary replaces the old one, who no longer acts for the organisation', async () => {
  const applicant = house.applicant(7);
  const { organisation } = applicant;
  await invite(organisation, applicant, 'new.primary@example.org', 'primary');
  expect((await accept({ token: await tokenFor('new.primary@example.org'), name: 'New Primary' })).status).toBe(200);
  expect(await now(organisation)).toEqual(['primary New Primary']);
  problem(await house.post('/api/v1/cases', applicant, { organisation: { id: organisation } }), 'not-your-role');
});

test('primary and secondary change places, with history', async () => {
  const applicant = house.applicant(0);
  const { organisation } = applicant;
  const before = await read(organisation);
  const secondary = before.terms.find(({ kind }) => kind === 'secondary');
  const path = `/api/v1/organisations/${organisation}/representatives/${secondary?.id}/make-primary`;
  expect((await house.post(path, applicant, {})).status).toBe(200);
  expect(await now(organisation)).toEqual(['primary Achieng Mwangale', 'secondary Wanjiru Otieno-Lamb']);
  expect((await read(organisation)).terms).toHaveLength(4);
  problem(await house.post(path, applicant, {}), 'unknown-resource');
});

test('somebody whom the office knows keeps their name and needs to say none', async () => {
  const applicant = house.applicant(8);
  await invite(applicant.organisation, applicant, 'amara.diallo@example.org');
  const token = await tokenFor('amara.diallo@example.org');
  expect((await accept({ token, name: 'Somebody Else' })).status).toBe(200);
  expect(await now(applicant.organisation)).toContain('secondary Amara Diallo');
});

test('somebody who was called by their address so far takes the name they accept with', async () => {
  const { organisation } = house.applicant(13);
  const email = 'unnamed@example.org';
  const person = await addPerson(house.app.source, email);
  await house.app.source.query(
    'INSERT INTO person_emails (email, person_id, is_primary, verified_at) VALUES ($1, $2, true, now())',
    [email, person],
  );
  expect((await invite(organisation, house.as('STAFF-1'), email)).status).toBe(201);
  expect((await accept({ token: await tokenFor(email), name: 'Named Now' })).status).toBe(200);
  expect(await now(organisation)).toContain('secondary Named Now');
});

test('whoever opens the first case of an organisation speaks for it, and the trail of the office says so, once', async () => {
  const { organisation: _, ...applicant } = house.applicant(11);
  const key = { 'idempotency-key': 'a-new-organisation' };
  const opening = { procedure: 'accreditation', organisation: { name: 'Brand New Users' } };
  const answers = await Promise.all([1, 2].map(() => house.post('/api/v1/cases', applicant, opening, key)));
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  const found = await house.app.source.query<{ id: string; organisation: string; person: string }[]>(
    `SELECT r.id, r.organisation_id AS organisation, r.person_id AS person FROM representatives r
     JOIN organisations o ON o.id = r.organisation_id WHERE o.name = 'Brand New Users'`,
  );
  expect(found).toHaveLength(1);
  const { id, organisation, person } = found[0] ?? { id: '', organisation: '', person: '' };
  const trail = await house.get(`/api/v1/office/history?organisation=${organisation}`, house.as('AUDITOR'));
  expect(bodyOf<{ items: object[] }>(trail).items).toMatchObject([
    {
      type: 'representative.began',
      to: 'primary',
      payload: { representative: id, person, organisation, kind: 'primary' },
      actor: { person, role: 'applicant' },
    },
  ]);
});

test('all of it stands in the trail of the office, names and addresses beside it', async () => {
  const answer = await house.get('/api/v1/office/history?order=oldest&limit=1000', house.as('AUDITOR'));
  const steps = bodyOf<{ items: ServedStep[] }>(answer).items;
  expect(verifyChain(steps.map(toLink))).toEqual({ ok: true });
  const types = new Set(steps.map(({ type }) => type));
  for (const type of ['representative.invited', 'representative.began', 'representative.ended', 'invitation.withdrawn'])
    expect(types).toContain(type);
  expect(JSON.stringify(steps.map(({ payload, actor }) => ({ payload, actor })))).not.toMatch(/@|Person|Primary/);
});
