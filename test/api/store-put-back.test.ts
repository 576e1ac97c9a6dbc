import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { putBack } from '../../apps/api/src/trail/put-back.js';
import type { JsonObject } from '../../libs/engine/types.js';
import { leaves } from '../../workflows/shared/leaves.js';

const name = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => !/^\d+$/.test(text));
const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant({}), fc.constant([]));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { minLength: 1, maxLength: 4 }),
    fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
  ),
}));
const payloads = fc.dictionary(name, value, { minKeys: 1, maxKeys: 5, noNullPrototype: true });

test('every part of a payload finds its place again', () => {
  fc.assert(
    fc.property(payloads, (payload) => {
      const whole = JSON.parse(JSON.stringify(payload)) as JsonObject;
      const parts = leaves(whole).map((part) => ({ path: part.pointer, value: part.value }));
      expect(putBack({}, parts)).toEqual(whole);
    }),
  );
});

test('what stands in the trail stays, and is not changed itself', () => {
  const inline: JsonObject = { facts: { country: 'KE' }, list: ['a'] };
  const before = structuredClone(inline);
  expect(
    putBack(inline, [
      { path: '/facts/name', value: 'X' },
      { path: '/list/1', value: 'b' },
    ]),
  ).toEqual({
    facts: { country: 'KE', name: 'X' },
    list: ['a', 'b'],
  });
  expect(inline).toEqual(before);
});

test('a member called __proto__ is a member', () => {
  const whole = putBack({}, [{ path: '/__proto__/admin', value: true }]);
  expect(Object.keys(whole)).toEqual(['__proto__']);
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
});
