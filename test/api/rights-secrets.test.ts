import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { v4 as uuid } from 'uuid';
import { House } from '../support/house.js';
import type { Headers } from '../support/house.js';
import { marked, markedCorrection, markedForm, markedLife, marking } from '../support/marked-case.js';
import { payloads } from '../support/payloads.js';
import { arrive } from '../support/stations.js';

/** One request of somebody who may read nothing that is marked. */
interface Sent {
  readonly who: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly body?: object;
}

let house: House;
let closed: string;
let live: string;
let draft: string;
let readers: Readonly<Record<string, Headers>>;
let people: string[];
const logged: string[] = [];
const restore: (() => void)[] = [];

/** All that the process writes is kept instead of being printed. */
function listen(): void {
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    restore.push(() => {
      stream.write = write;
    });
    stream.write = (text: string | Uint8Array): boolean => logged.push(String(text)) > 0;
  }
}

beforeAll(async () => {
  listen();
  house = await House.open({ logLevel: 'verbose' });
  const { authorization = '' } = house.as('AF-2');
  readers = {
    public: {},
    applicantElsewhere: house.applicant(1),
    leaderElsewhere: house.as('EURALO-CHAIR'),
    recused: house.as('AF-2'),
    recusedAsViceChair: house.as('ALAC-VICE-CHAIR-1'),
    recusedInAllSeats: { authorization },
  };
  closed = await arrive(house, markedLife, markedForm('restricted'));
  draft = await arrive(house, [], markedForm('draft'));
  live = await arrive(house, markedLife.slice(0, markedLife.indexOf(10)), markedForm('restricted'));
  await house.send(live, house.as('STAFF-1'), 'application.correct', markedCorrection);
  const interest = { kind: 'money', reason: marked('interest') };
  for (const id of [closed, live]) await house.post(`/api/v1/cases/${id}/interests`, house.as('NA-1'), interest);
  people = (await house.app.source.query<{ id: string }[]>('SELECT id FROM people')).map(({ id }) => id);
});
afterAll(async () => {
  for (const back of restore) back();
  process.stdout.write(`rights: ${counted}\n`);
  await house.close();
});

const from = <T>(values: () => readonly T[]): fc.Arbitrary<T> =>
  fc.nat().map((n) => values()[n % values().length] as T);
const ids = from(() => [closed, live, draft]);
const who = from(() => Object.keys(readers));
/** Some of these parameters, as a query. */
const query = (parameters: Readonly<Record<string, fc.Arbitrary<string>>>): fc.Arbitrary<string> =>
  fc
    .record(parameters, { requiredKeys: [] })
    .map((some) => `?${new URLSearchParams(some as Record<string, string>).toString()}`);

const page = { limit: fc.constantFrom('1', '20', '100') };
const ofHistory = {
  limit: fc.constantFrom('20', '1000'),
  order: fc.constantFrom('oldest', 'newest'),
  reveal: fc.constantFrom('true', 'false'),
  format: fc.constantFrom('csv', 'json'),
};
const steps = {
  person: from(() => people),
  seat: fc.constantFrom('AF-2', 'AP-1', 'STAFF-1'),
  event: from(() => Object.keys(payloads)),
  case: ids,
  region: fc.constant('AFRALO'),
};
const moment = fc.integer({ min: 0, max: 90 * 86_400 }).map((s) => new Date(Date.now() - s * 1000).toISOString());
const at = (path: string, parameters: Readonly<Record<string, fc.Arbitrary<string>>>): fc.Arbitrary<string> =>
  fc.tuple(ids, query(parameters)).map(([id, asked]) => `/api/v1/cases/${id}${path}${asked}`);
const over = (path: string, parameters: Readonly<Record<string, fc.Arbitrary<string>>>): fc.Arbitrary<string> =>
  query(parameters).map((asked) => `${path}${asked}`);

const urls = fc.oneof(
  at('', { asOf: moment }),
  { weight: 3, arbitrary: at('/history', ofHistory) },
  { weight: 3, arbitrary: over('/api/v1/history', { ...ofHistory, ...steps }) },
  { weight: 2, arbitrary: over('/api/v1/history', ofHistory) },
  at('/messages', page),
  at('/form', {}),
  at('/interests', {}),
  over('/api/v1/cases', { ...page, mine: fc.constant('true'), order: fc.constant('due') }),
  fc.constantFrom('refusals', 'readings', 'incidents').chain((path) => over(`/api/v1/${path}`, page)),
  at('/nothing', { cursor: fc.base64String({ maxLength: 40 }), limit: fc.constantFrom('0', 'x') }),
  fc.constantFrom('/api/openapi.json', '/api/docs', '/', '/api/v1/health', '/api/v1/me', '/api/v1/procedures'),
);
const reads = fc.record({ who, method: fc.constant('GET' as const), url: urls });
const acts = fc
  .record({
    who,
    id: ids,
    type: from(() => Object.keys(payloads) as (keyof typeof payloads)[]),
    nonsense: fc.boolean(),
  })
  .map(({ id, type, nonsense, ...rest }) => ({
    ...rest,
    method: 'POST' as const,
    url: `/api/v1/cases/${id}/events`,
    body: { type, payload: { ...payloads[type], ...(nonsense && { nonsense }) } },
  }));
const forms = fc.record({
  who,
  method: fc.constant('PUT' as const),
  url: ids.map((id) => `/api/v1/cases/${id}/form`),
  body: fc.constantFrom({ form: {} }, { form: { organisation: { acronym: 7 } } }, {}),
});
const declarations = fc.record({
  who,
  method: fc.constant('POST' as const),
  url: ids.map((id) => `/api/v1/cases/${id}/interests`),
  body: fc.constantFrom({ kind: 'other' }, { kind: 'none' }),
});
const requests: fc.Arbitrary<Sent> = fc.oneof(
  { weight: 6, arbitrary: reads },
  { weight: 3, arbitrary: acts },
  forms,
  declarations,
);

/** What a person said themselves they may read again. */
const ownWords = (name: string): readonly string[] => (name.startsWith('recused') ? ['sealed', 'elsewhere'] : []);

async function secretsIn({ who: name, method, url, body }: Sent, revision: number, key: string): Promise<string[]> {
  const { organisation: _, ...headers } = readers[name] ?? {};
  const answer = await house.app.application.inject({
    method,
    url,
    headers: {
      ...headers,
      ...(method !== 'GET' && {
        'content-type': 'application/json',
        'idempotency-key': key,
        'if-match': `"${revision}"`,
      }),
    },
    ...(body && { payload: JSON.stringify(body) }),
  });
  expect([url, answer.statusCode === 500]).toEqual([url, false]);
  if (answer.statusCode < 300) answered += 1;
  const all = `${answer.payload}${JSON.stringify(answer.headers)}`;
  return [...all.matchAll(marking)].filter(([, mark]) => !ownWords(name).includes(mark ?? '')).map(([text]) => text);
}

let sent = 0;
let answered = 0;
let counted = '';

test('no sequence of requests returns what is not for who asks', async () => {
  const sequence = fc.array(fc.tuple(requests, fc.nat({ max: 40 })), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(sequence, async (steps) => {
      const key = uuid();
      for (const [step, revision] of steps) {
        sent += 1;
        // Some with the same key as the one before: a repetition must not tell more than the first time.
        expect(await secretsIn(step, revision, revision % 3 === 0 ? key : uuid())).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);

/** Where marked texts live: sealed values, the form as it is being filled in, reasons of interests. Nowhere else. */
const homes = ['sealed_data', 'drafts', 'own_drafts', 'declared_interest_reasons'];

test('what is marked has no second home: not in another table, not in what was logged', async () => {
  const tables = await house.app.source.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  const looked: string[] = [];
  for (const { name } of tables.filter((table) => !homes.includes(table.name) && table.name !== 'migrations')) {
    const rows = await house.app.source.query<{ row: string }[]>(`SELECT t::text AS row FROM ${name} t`);
    // Bytes are printed in hexadecimal.
    const found = rows.filter(({ row }) => /CANARY-/.test(row) || row.includes(Buffer.from('CANARY-').toString('hex')));
    expect([name, found]).toEqual([name, []]);
    looked.push(name);
  }
  expect(looked).toEqual(
    expect.arrayContaining(['refusals', 'idempotency', 'messages', 'transitions', 'cases', 'incidents']),
  );
  const [marks] = await house.app.source.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM sealed_data WHERE position('CANARY-'::bytea IN bytes) > 0`,
  );
  expect(marks?.n).toBeGreaterThan(60);
  expect(logged.length).toBeGreaterThan(0);
  expect(logged.join('')).not.toMatch(marking);
  counted = `${sent} requests of outsiders, ${answered} of them granted, ${marks?.n} marked values, ${looked.length} tables looked through`;
});
