import fc from 'fast-check';
import { canonicalBytes, verifyChain } from '../../../libs/trail/index.js';
import type { ChainHead, ChainLink } from '../../../libs/trail/index.js';
import { chain, link } from './chains.js';

const headOf = (links: readonly ChainLink[]): ChainHead => {
  const last = links.at(-1);
  if (!last) throw new Error('no records');
  return { revision: last.record.revision, hash: last.hash };
};
const same = (a: unknown, b: unknown): boolean => Buffer.compare(canonicalBytes(a), canonicalBytes(b)) === 0;

/** Places of all values in a JSON value, each as the names that lead there. */
function placesOf(value: unknown, at: string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return [at];
  return [at, ...Object.entries(value).flatMap(([name, member]) => placesOf(member, [...at, name]))];
}

/** A copy with the value at one place replaced, or taken out. */
function put(root: unknown, [name, ...rest]: string[], value: unknown): unknown {
  if (name === undefined) return value;
  const copy = Array.isArray(root) ? root.map((member: unknown) => member) : { ...(root as object) };
  const next = put((copy as Record<string, unknown>)[name], rest, value);
  if (next === undefined) Reflect.deleteProperty(copy, name);
  else Object.defineProperty(copy, name, { value: next, enumerable: true, configurable: true, writable: true });
  return Array.isArray(copy) ? Object.values(copy) : copy;
}

test('every chain that was written is accepted, also after a trip through JSON', () => {
  fc.assert(
    fc.property(chain, (links) => {
      expect(verifyChain(links, headOf(links))).toEqual({ ok: true });
      expect(verifyChain(JSON.parse(JSON.stringify(links)) as ChainLink[], headOf(links))).toEqual({ ok: true });
    }),
  );
});

test('a chain in which any one byte was changed is rejected', () => {
  const printable = fc.integer({ min: 0x20, max: 0x7e });
  let tried = 0;
  fc.assert(
    fc.property(chain, fc.nat(), printable, (links, place, byte) => {
      const bytes = Buffer.from(JSON.stringify(links));
      bytes[place % bytes.length] = byte;
      let changed: ChainLink[];
      try {
        changed = JSON.parse(bytes.toString()) as ChainLink[];
      } catch {
        return;
      }
      if (JSON.stringify(changed) === JSON.stringify(links)) return;
      tried += 1;
      expect(verifyChain(changed, headOf(links)).ok).toBe(false);
    }),
    { numRuns: 1000 },
  );
  expect(tried).toBeGreaterThan(300);
});

test('a record in which any one value was replaced or taken out is rejected', () => {
  const value = fc.option(fc.jsonValue({ maxDepth: 1 }), { nil: undefined });
  fc.assert(
    fc.property(chain, fc.nat(), fc.nat(), value, (links, which, place, replacement) => {
      const index = which % links.length;
      const places = placesOf(links[index]?.record);
      const changed = put(links, [String(index), 'record', ...(places[place % places.length] ?? [])], replacement);
      fc.pre(!same(changed, links));
      expect(verifyChain(changed as ChainLink[], headOf(links)).ok).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('dropping, swapping or inserting any record is rejected', () => {
  fc.assert(
    fc.property(chain, chain, fc.nat(), fc.nat(), (links, others, i, j) => {
      const [a, b] = [i % links.length, j % links.length];
      const head = headOf(links);
      expect(verifyChain(links.toSpliced(a, 1), head).ok).toBe(false);
      expect(verifyChain(links.toSpliced(a, 0, ...others.slice(0, 1)), head).ok).toBe(false);
      expect(verifyChain(links.toSpliced(a, 0, ...links.slice(b, b + 1)), head).ok).toBe(false);
      if (a === b) return;
      const swapped = links.map((entry, at) => links[at === a ? b : at === b ? a : at] ?? entry);
      expect(verifyChain(swapped, head).ok).toBe(false);
    }),
  );
});

test('a chain hashed anew after a change is rejected by whoever holds the old head', () => {
  fc.assert(
    fc.property(chain, fc.nat(), (links, i) => {
      const records = links.map(({ record }, at) =>
        at === i % links.length ? { ...record, to: `${record.to}.forged` } : record,
      );
      expect(verifyChain(link(records)).ok).toBe(true);
      expect(verifyChain(link(records), headOf(links))).toMatchObject({ ok: false, reason: 'head-differs' });
    }),
  );
});

test('wrong commitments are rejected: changed, missing, or moved to another path', () => {
  fc.assert(
    fc.property(chain, fc.nat(), (links, i) => {
      const index = i % links.length;
      const [opened] = links[index]?.opened ?? [];
      fc.pre(opened !== undefined);
      const { [opened?.path ?? '']: old = '', ...others } = links[index]?.record.commitments ?? {};
      const flipped = old.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
      for (const commitments of [
        { ...others, [String(opened?.path)]: flipped },
        others,
        { ...others, '/moved': old },
      ]) {
        const records = links.map(({ record }, at) => (at === index ? { ...record, commitments } : record));
        const rehashed = link(records).map((entry, at) => ({ ...entry, opened: links[at]?.opened ?? [] }));
        expect(verifyChain(put(links, [String(index), 'record', 'commitments'], commitments) as ChainLink[]).ok).toBe(
          false,
        );
        expect(verifyChain(rehashed)).toMatchObject({ ok: false, revision: index + 1, reason: 'commitment-differs' });
      }
    }),
  );
});
