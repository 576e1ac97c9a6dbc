import fc from 'fast-check';
import { commitment, genesisHash, hashRecord } from '../../../libs/trail/index.js';
import type { ChainLink, OpenedValue, TrailRecord } from '../../../libs/trail/index.js';

export const plainRecord: TrailRecord = {
  case: 'case-1',
  revision: 1,
  type: 'case.open',
  deadline: null,
  actor: { person: 'p-1', role: 'applicant', organisation: 'o-1' },
  from: '',
  to: 'draft',
  at: '2011-04-04T23:49:00.000Z',
  procedure: 'accreditation',
  version: 'v1',
  payload: { rules: { vote: 5 } },
  commitments: {},
  requestId: null,
};

type Step = Omit<TrailRecord, 'case' | 'revision' | 'commitments'> & { opened: OpenedValue[] };

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 8 });
const hex32 = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
/** As it comes back from storage: no negative zero. */
const json = fc.jsonValue({ maxDepth: 1 }).map((value) => JSON.parse(JSON.stringify(value)) as OpenedValue['value']);

const step: fc.Arbitrary<Step> = fc.record({
  type: text,
  deadline: fc.option(text),
  actor: fc.option(fc.record({ person: text, role: text, seat: text }, { requiredKeys: ['person', 'role'] })),
  from: text,
  to: text,
  at: fc
    .integer({ min: Date.parse('1990-01-01T00:00Z'), max: Date.parse('2100-01-01T00:00Z') })
    .map((ms) => new Date(ms).toISOString()),
  procedure: text,
  version: text,
  payload: fc.dictionary(text, json, { maxKeys: 3, noNullPrototype: true }),
  requestId: fc.option(text),
  opened: fc.uniqueArray(fc.record({ path: text, salt: hex32, value: json }), {
    maxLength: 2,
    selector: ({ path }) => path,
  }),
});

/** Links records one after the other, as the writer does. */
export function link(records: readonly TrailRecord[]): ChainLink[] {
  let previous = genesisHash;
  return records.map((record) => ({ record, hash: (previous = hashRecord(record, previous)) }));
}

/** Chains of one case with some of their sealed values opened. */
export const chain: fc.Arbitrary<ChainLink[]> = fc
  .tuple(text, fc.array(step, { minLength: 1, maxLength: 5 }))
  .map(([id, steps]) => {
    const records = steps.map(({ opened, ...rest }, i): TrailRecord => {
      const sealed = opened.map(({ path, salt, value }) => [path, commitment(Buffer.from(salt, 'hex'), value)]);
      return { ...rest, case: id, revision: i + 1, commitments: Object.fromEntries(sealed) as Record<string, string> };
    });
    return link(records).map((entry, i) => ({ ...entry, opened: steps[i]?.opened ?? [] }));
  });
