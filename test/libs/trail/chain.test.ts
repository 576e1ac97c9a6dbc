import { commitment, hashRecord, verifyChain } from '../../../libs/trail/index.js';
import type { ChainLink } from '../../../libs/trail/index.js';
import { link, plainRecord } from './chains.js';

const salt = new Uint8Array(32).fill(7);
const opened = { path: '/choice', salt: Buffer.from(salt).toString('hex'), value: 'no' };
const records = [
  plainRecord,
  { ...plainRecord, revision: 2, from: 'draft', to: 'submitted', type: 'application.submit' },
  { ...plainRecord, revision: 3, type: 'ballot.cast', commitments: { '/choice': commitment(salt, 'no') } },
];
const [first, second, third] = link(records) as [ChainLink, ChainLink, ChainLink];
const good = [first, second, { ...third, opened: [opened] }];

test('an untouched chain is accepted, with and without a head and opened values', () => {
  expect(verifyChain(good)).toEqual({ ok: true });
  expect(verifyChain([first, second, third])).toEqual({ ok: true });
  expect(verifyChain(good, { revision: 3, hash: third.hash })).toEqual({ ok: true });
});

const foreign = { ...second.record, case: 'case-2' };
const late = { ...second.record, revision: 7 };
const unproven: ChainLink = Object.assign({ note: 'nobody signed this' }, second);

test.each<[string, ChainLink[], number, string]>([
  ['no records', [], 1, 'empty'],
  ['a changed field', [first, { ...second, record: { ...second.record, to: 'accredited' } }, third], 2, 'hash-differs'],
  ['a changed hash', [first, { ...second, hash: first.hash }, third], 2, 'hash-differs'],
  ['the first dropped', [second, third], 1, 'revision-gap'],
  ['one in the middle dropped', [first, third], 2, 'revision-gap'],
  ['two swapped', [first, third, second], 2, 'revision-gap'],
  ['one inserted twice', [first, second, second, third], 3, 'revision-gap'],
  ['a record of another case', [first, { record: foreign, hash: hashRecord(foreign, first.hash) }], 2, 'other-case'],
  ['a well-hashed gap', [first, { record: late, hash: hashRecord(late, first.hash) }], 2, 'revision-gap'],
  [
    'a rewritten record that is no longer followed',
    [{ ...first, ...link([{ ...plainRecord, to: 'x' }])[0] }, second],
    2,
    'hash-differs',
  ],
  [
    'another opened value',
    [first, second, { ...third, opened: [{ ...opened, value: 'yes' }] }],
    3,
    'commitment-differs',
  ],
  ['another salt', [first, second, { ...third, opened: [{ ...opened, salt: first.hash }] }], 3, 'commitment-differs'],
  ['a value nobody committed to', [{ ...first, opened: [opened] }], 1, 'commitment-differs'],
  ['a field that is not proven', [first, unproven, third], 2, 'malformed'],
])('%s is noticed', (_, links, revision, reason) => {
  expect(verifyChain(links)).toMatchObject({ ok: false, revision, reason });
});

test('records missing at the end are noticed against a head, and only then', () => {
  expect(verifyChain([first, second])).toEqual({ ok: true });
  expect(verifyChain([first, second], { revision: 3, hash: third.hash })).toEqual({
    ok: false,
    revision: 3,
    reason: 'head-differs',
    detail: 'The chain does not end in revision 3 with the hash that is known of it.',
  });
  expect(verifyChain(good, { revision: 4, hash: third.hash })).toMatchObject({ revision: 4, reason: 'head-differs' });
  expect(verifyChain(good, { revision: 3, hash: first.hash })).toMatchObject({ revision: 3, reason: 'head-differs' });
  expect(verifyChain(good, { revision: 2, hash: second.hash })).toMatchObject({ revision: 2, reason: 'head-differs' });
});

test.each([
  null,
  1,
  'x',
  [],
  {},
  { record: null },
  { ...first, hash: 'x' },
  { ...first, opened: 1 },
  { ...first, opened: [1] },
])('a link that is %j is malformed, not an exception', (forged) => {
  expect(verifyChain([forged as unknown as ChainLink])).toMatchObject({ ok: false, revision: 1, reason: 'malformed' });
});

test('says in a sentence what is wrong', () => {
  const verdict = verifyChain([{ ...first, record: { ...plainRecord, at: 'yesterday' } }]);
  expect(verdict).toMatchObject({
    detail: 'The record cannot be hashed: the field at of the record has the wrong form.',
  });
});
