import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitment, genesisHash, hashRecord, leafBytes } from '../../../libs/trail/index.js';
import type { TrailRecord } from '../../../libs/trail/index.js';
import { plainRecord } from './chains.js';

describe('LEAF.md', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../libs/trail/LEAF.md'), 'utf8');
  const blocks = [...page.matchAll(/```\w+\n(.*?)\n```/gs)].map(([, block]) => String(block));
  const [json, previous, leaf, hash] = blocks as [string, string, string, string];
  const record = JSON.parse(json) as TrailRecord;

  test('its example is what the code makes', () => {
    expect(new TextDecoder().decode(leafBytes(record, previous))).toBe(leaf);
    expect(hashRecord(record, previous)).toBe(hash);
    expect(createHash('sha256').update(leaf).digest('hex')).toBe(hash);
  });

  test('its sealed choice opens the commitment', () => {
    const [, value, salt] = /value `(.*?)`, salt `(.*?)`/.exec(page) as unknown as [string, string, string];
    expect(commitment(Buffer.from(salt, 'hex'), JSON.parse(value))).toBe(record.commitments['/choice']);
  });

  test('its table names the members of a leaf', () => {
    const rows = [...page.matchAll(/^\| (`.*?)\|/gm)].flatMap(([, cell]) => String(cell).match(/\w+/g) ?? []);
    expect(rows.toSorted()).toEqual(Object.keys(JSON.parse(leaf) as object).toSorted());
  });
});

describe('hashRecord', () => {
  test.each([
    ['case', 'case-2'],
    ['revision', 2],
    ['type', 'other'],
    ['deadline', 'd'],
    ['actor', null],
    ['actor', { person: 'p-2', role: 'applicant', organisation: 'o-1' }],
    ['from', 'draft'],
    ['to', 'submitted'],
    ['at', '2011-04-04T23:49:00.001Z'],
    ['procedure', 'withdrawal'],
    ['version', 'v2'],
    ['payload', { rules: { vote: 6 } }],
    ['commitments', { '/a': genesisHash }],
    ['requestId', 'r'],
  ])('depends on %s (%j)', (field, value) => {
    const changed = { ...plainRecord, [field]: value };
    expect(hashRecord(changed, genesisHash)).not.toBe(hashRecord(plainRecord, genesisHash));
  });

  test('depends on the previous hash, not on the order of fields', () => {
    const hash = hashRecord(plainRecord, genesisHash);
    expect(hashRecord(plainRecord, hash)).not.toBe(hash);
    const reversed = Object.fromEntries(Object.entries(plainRecord).reverse()) as unknown as TrailRecord;
    expect(hashRecord(reversed, genesisHash)).toBe(hash);
  });

  test.each(Object.keys(plainRecord))('refuses a record without %s', (field) => {
    const rest = Object.fromEntries(Object.entries(plainRecord).filter(([name]) => name !== field));
    expect(() => hashRecord(rest as unknown as TrailRecord, genesisHash)).toThrow(`lacks the field ${field}`);
  });

  test.each([
    ['v', 1],
    ['previous', genesisHash],
    ['note', 'x'],
    ['revision', 0],
    ['revision', 1.5],
    ['type', ''],
    ['actor', 'p-1'],
    ['actor', { person: 'p-1', role: 'staff', seat: undefined }],
    ['at', '2011-04-04T23:49:00Z'],
    ['at', '2011-02-30T23:49:00.000Z'],
    ['at', '2011-04-04T23:49:00.000+00:00'],
    ['payload', []],
    ['payload', { n: NaN }],
    ['commitments', { '/a': genesisHash.replaceAll('0', 'A') }],
    ['commitments', { '/a': 1 }],
    ['requestId', undefined],
  ])('refuses %s: %j', (field, value) => {
    expect(() => hashRecord({ ...plainRecord, [field]: value }, genesisHash)).toThrow(TypeError);
  });

  test.each(['', genesisHash.slice(1), genesisHash.replace('0', 'F')])('refuses %j as previous hash', (previous) => {
    expect(() => hashRecord(plainRecord, previous)).toThrow(TypeError);
  });
});
