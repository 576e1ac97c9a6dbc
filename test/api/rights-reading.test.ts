import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import { bodyOf } from '../support/answers.js';
import type { Headers, House } from '../support/house.js';
import { marking } from '../support/marked-case.js';
import type { Mark } from '../support/marked-case.js';
import { openMarkedHouse } from '../support/marked-house.js';

// A thousand requests in one test, and the machine may be busy.
jest.setTimeout(60_000);

let house: House;
let id: string;
let draft: string;
let corrected: string;
let document: string;
let readers: Readonly<Record<string, Headers>>;

/** By hand: who reads which marked texts, wherever they ask. */
const oracle: Readonly<Record<string, readonly Mark[]>> = {
  applicant: ['draft', 'elsewhere', 'restricted'],
  applicantElsewhere: [],
  staff: ['ballot', 'draft', 'elsewhere', 'internal', 'restricted'],
  leader: ['elsewhere', 'internal', 'restricted'],
  leaderElsewhere: [],
  member: ['elsewhere', 'internal', 'restricted'],
  chair: ['ballot', 'elsewhere', 'internal', 'restricted'],
  viceChair: ['ballot', 'elsewhere', 'internal', 'restricted'],
  ombudsman: ['elsewhere', 'internal', 'restricted'],
  // The review of the first case is theirs; of the other cases they read what everybody reads.
  board: ['internal', 'restricted'],
  boardElsewhere: [],
  auditor: ['draft', 'elsewhere', 'interest', 'internal', 'restricted', 'sealed'],
  admin: [],
  public: [],
  // Their own words: why they stepped aside, and what they declared; of other cases what every member reads.
  recused: ['elsewhere', 'interest', 'sealed'],
  recusedAsViceChair: ['elsewhere', 'interest', 'sealed'],
  recusedAsStaff: ['draft', 'elsewhere', 'interest', 'sealed'],
  recusedInAllSeats: ['draft', 'elsewhere', 'interest', 'sealed'],
};

beforeAll(async () => {
  ({ house, id, draft, corrected, document, readers } = await openMarkedHouse());
});
afterAll(() => house.close());

/** Every address that is described, with these two cases in it, and the ways to ask for more. */
async function addresses(): Promise<string[]> {
  const { paths } = bodyOf<{ paths: Record<string, object> }>(await house.get('/api/openapi.json'));
  const get = Object.entries(paths).filter(([, methods]) => 'get' in methods);
  const about = (path: string, which: string): string => path.replace('/cases/{id}', `/cases/${which}`);
  const all = get.flatMap(([path]) => [about(path, id), about(path, draft), about(path, corrected)]);
  const filled = all.map((path) =>
    path
      .replace('{procedure}', 'accreditation')
      .replace('{version}', '1')
      .replace('{country}', 'KE')
      .replace('{document}', document)
      .replace(/\{\w+\}/g, id),
  );
  const histories = ['/api/v1/history', `/api/v1/cases/${id}/history`, `/api/v1/cases/${draft}/history`];
  const more = ['limit=1000', 'limit=1000&reveal=true', 'format=csv&limit=1000', 'format=csv&reveal=true&limit=1000'];
  const asOf = `/api/v1/cases/${id}?asOf=${new Date(Date.now() - 60_000).toISOString()}`;
  const opened = String((await house.read(id, house.as('AUDITOR')))['openedAt']);
  const between = `/api/v1/cases/${id}/differences?from=${opened}`;
  return [
    ...new Set([...filled, between, ...histories.flatMap((path) => more.map((query) => `${path}?${query}`)), asOf]),
  ];
}

const marksIn = (text: string): string[] => [...text.matchAll(marking)].map(([, mark]) => mark ?? '');

describe('everything that can be read, by everybody', () => {
  test.each(Object.entries(oracle))('%s', async (who, wanted) => {
    const found = new Set<string>();
    for (const address of await addresses()) {
      const answer = await house.get(address, readers[who]);
      expect([address, answer.status < 500]).toEqual([address, true]);
      for (const mark of marksIn(answer.text + JSON.stringify(answer.headers))) found.add(mark);
    }
    expect([...found].sort()).toEqual(wanted);
  });
});

test('who reads what is restricted of a case reads it wherever it stands, and who does not nowhere', async () => {
  const places = ['history?limit=1000', 'form/versions/1', 'documents', 'history?limit=1000&format=csv'];
  for (const [who, headers] of Object.entries(readers)) {
    const found = await Promise.all(
      places.map(async (place) => marksIn((await house.get(`/api/v1/cases/${id}/${place}`, headers)).text)),
    );
    const wanted = oracle[who]?.includes('restricted') ?? false;
    expect([who, ...found.map((marks) => marks.includes('restricted'))]).toEqual([who, ...places.map(() => wanted)]);
  }
});

const watchers = { auditor: 200, admin: 200, public: 401, others: 403 };
const parties = {
  applicantElsewhere: 403,
  leaderElsewhere: 403,
  boardElsewhere: 403,
  admin: 403,
  public: 401,
  recused: 403,
  others: 200,
};
const byNameOnly = { applicant: 200, staff: 200, auditor: 200 };
const nothingThere = {
  applicantElsewhere: 404,
  leaderElsewhere: 404,
  boardElsewhere: 404,
  admin: 404,
  public: 404,
  recused: 404,
};
const everybody = { others: 200 };
const signedIn = { public: 401, others: 200 };

const auditorOnly = { auditor: 200, public: 401, others: 403 };
const seated = { applicant: 403, applicantElsewhere: 403, public: 401, others: 200 };

/** By hand: what each address answers to whom. */
const statuses: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '/api/v1/health': everybody,
  '/api/v1/contact': everybody,
  '/api/v1/regions': everybody,
  '/api/v1/regions/KE': everybody,
  '/api/v1/procedures': everybody,
  '/api/v1/procedures/accreditation/1': everybody,
  '/api/v1/procedures/accreditation/rule-sets': everybody,
  '/api/v1/me': signedIn,
  '/api/v1/sign-in': everybody,
  '/api/v1/sessions': signedIn,
  '/api/v1/seats': signedIn,
  '/api/v1/seats/AF-1': signedIn,
  '/api/v1/people': { ...watchers, staff: 200 },
  '/api/v1/people/NOBODY': { staff: 404, auditor: 404, admin: 404, public: 401, others: 403 },
  '/api/v1/organisations/OWN/representatives': {
    ...byNameOnly,
    applicantElsewhere: 404,
    admin: 200,
    public: 401,
    others: 403,
  },
  '/api/v1/invitations': { others: 422 },
  '/api/v1/office/history': watchers,
  '/api/v1/sign-ins': watchers,
  '/api/v1/machine-tokens': { admin: 200, public: 401, others: 403 },
  '/api/v1/deliveries': { ...watchers, staff: 200 },
  '/api/v1/outbox': { admin: 200, public: 401, others: 403 },
  '/api/v1/pipeline': everybody,
  '/api/v1/results': everybody,
  '/api/v1/advice-outcomes': everybody,
  '/api/v1/register': everybody,
  '/api/v1/historic-cases': everybody,
  '/api/v1/duplicates': { staff: 200, auditor: 200, public: 401, others: 403 },
  '/api/v1/cases/ID/duplicates': { staff: 200, auditor: 200, public: 401, others: 403 },
  '/api/v1/cases/DRAFT/duplicates': { staff: 404, auditor: 404, public: 401, others: 403 },
  '/api/v1/duties': {
    ...{ staff: 200, auditor: 200, leader: 200, leaderElsewhere: 200, public: 401, others: 403 },
  },
  '/api/v1/register/OWN/duties': {
    ...{ applicant: 404, applicantElsewhere: 404, staff: 404, auditor: 404, leader: 404, leaderElsewhere: 404 },
    ...{ public: 401, others: 403 },
  },
  '/api/v1/register/OWN': { others: 404 },
  '/api/v1/register/OWN/history': { others: 404 },
  '/api/v1/tasks': signedIn,
  '/api/v1/own-votes': {
    ...{ member: 200, recused: 200, recusedAsViceChair: 403, recusedInAllSeats: 200, public: 401, others: 403 },
  },
  '/api/v1/queue': { staff: 200, auditor: 200, public: 401, others: 403 },
  '/api/v1/saved-views': { staff: 200, public: 401, others: 403 },
  '/api/v1/cases/ID/claim': { staff: 200, auditor: 200, public: 401, others: 403 },
  '/api/v1/cases/DRAFT/claim': { staff: 200, auditor: 200, public: 401, others: 403 },
  '/api/v1/cases': everybody,
  '/api/v1/cases/ID': everybody,
  // As a stream: see live.test.ts.
  '/api/v1/cases/ID/live': { others: 406 },
  '/api/v1/cases/DRAFT/live': { others: 406 },
  '/api/v1/cases/ID/history': everybody,
  '/api/v1/cases/ID/messages': parties,
  '/api/v1/cases/CORRECTED/messages': { ...parties, board: 403, recused: 200 },
  '/api/v1/cases/ID/form': { ...byNameOnly, public: 401, others: 403 },
  '/api/v1/cases/ID/form/versions': everybody,
  '/api/v1/cases/ID/form/versions/1': everybody,
  '/api/v1/cases/ID/form/differences': everybody,
  '/api/v1/cases/ID/interests': signedIn,
  '/api/v1/cases/ID/own-drafts/note.add': { recused: 403, auditor: 403, admin: 403, ...signedIn },
  '/api/v1/cases/DRAFT/own-drafts/note.add': { applicant: 200, staff: 200, auditor: 403, public: 401, others: 404 },
  '/api/v1/cases/ID/own-drafts/no.such': { public: 401, others: 422 },
  '/api/v1/cases/ID/documents': everybody,
  '/api/v1/cases/ID/documents/PAPER/versions/1': { ...parties, ...nothingThere },
  '/api/v1/cases/ID/documents/PAPER/differences': { ...parties, ...nothingThere },
  '/api/v1/cases/ID/documents/NOBODY/versions/1': { others: 404 },
  '/api/v1/cases/ID/documents/NOBODY/sendings': { staff: 404, auditor: 404, public: 401, others: 403 },
  '/api/v1/cases/DRAFT/documents': { ...byNameOnly, others: 404 },
  '/api/v1/cases/DRAFT': { ...byNameOnly, others: 404 },
  '/api/v1/cases/DRAFT/history': { ...byNameOnly, others: 404 },
  '/api/v1/cases/DRAFT/messages': { ...byNameOnly, admin: 403, public: 401, others: 404 },
  '/api/v1/cases/DRAFT/form': { ...byNameOnly, applicantElsewhere: 404, public: 401, others: 403 },
  '/api/v1/cases/DRAFT/form/versions': { ...byNameOnly, others: 404 },
  '/api/v1/cases/DRAFT/form/versions/1': { others: 404 },
  '/api/v1/cases/DRAFT/form/differences': { others: 404 },
  '/api/v1/cases/DRAFT/interests': { ...byNameOnly, public: 401, others: 404 },
  '/api/v1/history': everybody,
  '/api/v1/cases/ID/check': auditorOnly,
  '/api/v1/cases/DRAFT/check': auditorOnly,
  '/api/v1/office/check': auditorOnly,
  '/api/v1/cases/ID/differences': { others: 422 },
  '/api/v1/cases/DRAFT/differences': { others: 422 },
  '/api/v1/office/people/export': { admin: 200, public: 401, others: 403 },
  '/api/v1/reports/stages': seated,
  '/api/v1/reports/times': seated,
  '/api/v1/reports/overdue': seated,
  '/api/v1/reports/turnout': seated,
  '/api/v1/reports/load': seated,
  '/api/v1/refusals': watchers,
  '/api/v1/readings': watchers,
  '/api/v1/incidents': { ...watchers, staff: 200 },
};

const wantedStatus = (address: string, who: string): number => {
  const byWho = statuses[address] ?? {};
  if (['recusedAsStaff', 'recusedInAllSeats'].includes(who)) {
    if (closedToRecused.test(address)) return 403;
    return address.includes('PAPER') ? 404 : (byWho[who] ?? byWho['staff'] ?? byWho['others'] ?? 0);
  }
  return byWho[who] ?? (who.startsWith('recused') ? byWho['recused'] : undefined) ?? byWho['others'] ?? 0;
};

const filledIn = (address: string): string =>
  address
    .replace('ID', id)
    .replace('DRAFT', draft)
    .replace('CORRECTED', corrected)
    .replace('OWN', house.applicant(0).organisation)
    .replace('PAPER', document)
    .replace('NOBODY', uuid());

/** A seat on the staff opens nothing to somebody who stepped aside. */
const closedToRecused = /\/ID\/(messages|form|duplicates|own-drafts\/note.add|documents\/NOBODY\/sendings)$/;

/** Where a browser is led through signing in: who asks does not matter yet. */
const browser = ['/api/v1/sign-in/openid', '/api/v1/sign-in/openid/callback', '/api/v1/sign-in/link'];

test('every address that can be read is looked at', async () => {
  const { paths } = bodyOf<{ paths: Record<string, object> }>(await house.get('/api/openapi.json'));
  const described = Object.keys(paths).filter((path) => 'get' in (paths[path] ?? {}) && !browser.includes(path));
  const looked = Object.keys(statuses);
  const fits = (path: string): RegExp => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
  expect(described.filter((path) => !looked.some((address) => fits(path).test(address)))).toEqual([]);
});

test('what each address answers to whom', async () => {
  const wanted: string[] = [];
  const found: string[] = [];
  for (const address of Object.keys(statuses)) {
    for (const [who, headers] of Object.entries(readers)) {
      const { status } = await house.get(filledIn(address), headers);
      wanted.push(`${who} ${address} ${wantedStatus(address, who)}`);
      found.push(`${who} ${address} ${status}`);
    }
  }
  expect(found).toEqual(wanted);
  process.stdout.write(`rights: ${Object.keys(readers).length} readers x ${Object.keys(statuses).length} addresses\n`);
});

test('lists and counts know a draft only where it can be opened', async () => {
  for (const [who, headers] of Object.entries(readers)) {
    const knows = ['applicant', 'staff', 'auditor', 'recusedAsStaff', 'recusedInAllSeats'].includes(who);
    const cases = bodyOf<{ items: { id: string }[] }>(await house.get('/api/v1/cases', headers)).items;
    expect([who, cases.map((one) => one.id).sort()]).toEqual([who, [...(knows ? [draft] : []), corrected, id].sort()]);
    const steps = bodyOf<{ items: { case: string }[] }>(await house.get('/api/v1/history?limit=1000', headers)).items;
    expect([who, steps.some((step) => step.case === draft)]).toEqual([who, knows]);
    const asked = await house.get(`/api/v1/history?case=${draft}`, headers);
    expect([who, bodyOf<{ items: object[] }>(asked).items.length]).toEqual([who, knows ? 1 : 0]);
  }
});
