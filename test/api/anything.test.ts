import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { problemTable } from '../../libs/problems/index.js';
import type { ProblemCode } from '../../libs/problems/index.js';
import type { Response } from 'supertest';
import { bodyOf } from '../support/answers.js';
import { House } from '../support/house.js';
import { payloads } from '../support/payloads.js';

let house: House;
let id: string;
beforeAll(async () => {
  house = await House.open();
  id = await house.submitted();
});
afterAll(() => house.close());

const rows = async (): Promise<string> => {
  const [row] = await house.app.source.query<{ n: string }[]>(
    `SELECT concat_ws(' ', (SELECT count(*) FROM transitions), (SELECT count(*) FROM sealed_data),
       (SELECT count(*) FROM messages), (SELECT count(*) FROM drafts), (SELECT count(*) FROM organisations)) AS n`,
  );
  return row?.n ?? '';
};

/** Refused as a problem document that says the status of its code; never a fault of the server. */
function refused(answer: Response): void {
  const { code, status } = bodyOf<{ code: ProblemCode; status: number }>(answer);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.status).toBeLessThan(500);
  expect([answer.status, status]).toEqual([status, problemTable[code].status]);
}

const weird = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'xstate.init',
    '',
    ' ',
    '\u0000',
    '\ud800',
    '${7*7}',
    "'; --",
    '../..',
  ),
  fc.string({ unit: 'binary' }),
);
const json = fc.jsonValue({ maxDepth: 6 });
const types = fc.oneof(fc.constantFrom(...Object.keys(payloads)), weird);

/** A valid payload with one thing in it replaced by something arbitrary. */
const damaged = fc
  .tuple(fc.constantFrom(...Object.entries(payloads)), weird, json)
  .map(([[type, payload], name, value]) => {
    const members = Object.keys(payload);
    const replaced = members.length > 0 && name.length % 2 === 0 ? members[name.length % members.length]! : `x${name}`;
    return { type, payload: { ...payload, [replaced]: value } };
  });

test('whatever is sent as an event is refused or accepted, never a fault; refused leaves nothing', async () => {
  const event = fc.oneof(
    fc.record({ type: types, payload: json }),
    damaged,
    json.map((value) => value),
  );
  await fc.assert(
    fc.asyncProperty(event, fc.constantFrom('STAFF-1', 'AF-1', 'AFRALO-CHAIR'), async (body, seat) => {
      const before = await rows();
      const answer = await house.post(`/api/v1/cases/${id}/events`, house.as(seat), body as object, {
        'if-match': `"${(await house.read(id)).revision}"`,
        'content-type': 'application/json',
      });
      if (answer.status === 200) id = await house.submitted();
      else {
        refused(answer);
        expect(await rows()).toBe(before);
      }
    }),
    { numRuns: 400 },
  );
}, 120_000);

test('a list in place of an event, or in its place among several, is told of where it stands', async () => {
  const event = { type: 'note.add', payload: {} };
  for (const body of [[], [1], [event], { ...event, with: [null] }, { ...event, with: [3, [], {}] }]) {
    const answer = await house.post(`/api/v1/cases/${id}/events`, house.as('STAFF-1'), body);
    expect(answer.status).toBe(422);
    expect(bodyOf<{ errors: unknown[] }>(answer).errors.length).toBeGreaterThan(0);
  }
});

test('whatever is asked for in a path or a query', async () => {
  const paths = fc.constantFrom(
    'cases',
    'history',
    'regions',
    'refusals',
    'incidents',
    'procedures',
    'pipeline',
    'results',
    `cases/${id}`,
    `cases/${id}/history`,
    `cases/${id}/live`,
    `cases/${id}/form/versions`,
    `cases/${id}/form/differences`,
    `cases/${id}/documents/${id}/differences`,
    `cases/${id}/check`,
    `cases/${id}/differences`,
    'reports/stages',
    'reports/load',
    'reports/turnout',
    'readings',
    'sign-ins',
    'office/history',
    'people',
    'nothing',
  );
  const names = fc.oneof(
    fc.constantFrom(
      'limit',
      'cursor',
      'case',
      'person',
      'seat',
      'event',
      'region',
      'from',
      'asOf',
      'at',
      'state',
      'number',
      'format',
      'to',
      'q',
      'count',
      'seen',
    ),
    weird,
  );
  await fc.assert(
    fc.asyncProperty(
      paths,
      fc.option(weird),
      fc.dictionary(names, weird, { maxKeys: 3 }),
      async (path, more, query) => {
        const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());
        const asked = Object.entries(query).map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
        const url = `/api/v1/${path}${more === null ? '' : `/${encoded(more)}`}?${asked.join('&')}`;
        const answer = await house.get(url, house.as('AUDITOR'));
        if (answer.status !== 200) refused(answer);
      },
    ),
    { numRuns: 400 },
  );
}, 120_000);

test('whatever bytes come as a body', async () => {
  const { authorization = '' } = house.as('STAFF-1');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const answer = await fetch(`${house.app.url}/api/v1/cases`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json', 'idempotency-key': 'fuzz-key-1' },
        body: bytes,
      });
      expect([400, 422]).toContain(answer.status);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    }),
    { numRuns: 200 },
  );
}, 60_000);
