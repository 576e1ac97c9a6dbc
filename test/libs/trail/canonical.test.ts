import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { canonicalBytes, commitment } from '../../../libs/trail/index.js';

const text = (value: unknown): string => new TextDecoder().decode(canonicalBytes(value));

describe('canonicalBytes', () => {
  test('RFC 8785, 3.2.2: literals, numbers and escapes', () => {
    const value: unknown = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
        "string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    );
    expect(text(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],` +
        String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  test('RFC 8785, 3.2.3: members sorted by UTF-16 code units', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.values(JSON.parse(text(value)) as object)).toEqual([4, 2, 6, 7, 1, 5, 3]);
  });

  test('bytes are UTF-8', () => {
    expect(Buffer.from(canonicalBytes('é')).toString('hex')).toBe('22c3a922');
  });

  test('the order of members makes no difference, any other difference does', () => {
    const object = fc.dictionary(fc.string({ maxLength: 1 }), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 2 });
    fc.assert(
      fc.property(object, object, (a, b) => {
        expect(text(Object.fromEntries(Object.entries(a).reverse()))).toBe(text(a));
        const [first, second] = [a, b].map((value) => JSON.parse(JSON.stringify(value)) as unknown);
        expect(text(a) === text(b)).toBe(isDeepStrictEqual(first, second));
      }),
    );
  });

  test('what is read back from the bytes is the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(text(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  const itself: Record<string, unknown> = {};
  itself.self = itself;
  test.each([
    ['undefined', undefined, 'undefined is not JSON, at the top'],
    ['an undefined member', { a: { 'b/c~': undefined } }, 'undefined is not JSON, at /a/b~1c~0'],
    ['an undefined element', [1, undefined], 'undefined is not JSON, at /1'],
    ['a hole', [1, , 2], 'undefined is not JSON, at /1'],
    ['NaN', { n: NaN }, 'NaN is not JSON, at /n'],
    ['Infinity', { n: -Infinity }, '-Infinity is not JSON, at /n'],
    ['a bigint', [1n], 'a bigint is not JSON, at /0'],
    ['a function', { f: () => 1 }, 'a function is not JSON, at /f'],
    ['a symbol', Symbol('s'), 'a symbol is not JSON, at the top'],
    ['a date', { at: new Date(0) }, 'an object that is not plain is not JSON, at /at'],
    ['a map', new Map(), 'an object that is not plain is not JSON, at the top'],
    ['bytes', new Uint8Array(1), 'an object that is not plain is not JSON, at the top'],
    ['half a character', { s: '\ud83d' }, 'a text with a lone surrogate is not JSON, at /s'],
    ['half a character in a name', { '\ud83d': 1 }, 'a text with a lone surrogate is not JSON'],
    ['a value that contains itself', itself, 'a value nested deeper than 100 is not JSON'],
  ])('%s is refused with its place', (_, value, message) => {
    expect(() => canonicalBytes(value)).toThrow(TypeError);
    expect(() => canonicalBytes(value)).toThrow(message);
  });

  test('a member with the name of a prototype is a member like any other', () => {
    expect(text(JSON.parse('{"__proto__":{"a":1},"b":2}'))).toBe('{"__proto__":{"a":1},"b":2}');
  });
});

describe('commitment', () => {
  const salt = Uint8Array.from({ length: 32 }, (_, i) => i);

  test('is HMAC-SHA-256 of the canonical bytes, computed elsewhere', () => {
    expect(commitment(salt, 'no')).toBe('5a830ecde4f021df82c2a8fee49f3b1b82df526638aaeedc11e99c824e1ad35b');
    expect(commitment(salt, { b: 1, a: 'é' })).toBe('35180a7ef3b4c1cadf981d546ddfe70912167828a6853821ba6865d01879ae0f');
  });

  test('another value or another salt gives another commitment', () => {
    const salts = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(salts, salts, fc.jsonValue(), fc.jsonValue(), (s, t, a, b) => {
        const same = Buffer.compare(s, t) === 0 && text(a) === text(b);
        expect(commitment(s, a) === commitment(t, b)).toBe(same);
      }),
    );
  });

  test.each([0, 31, 33, 64])('a salt of %i bytes is refused', (length) => {
    expect(() => commitment(new Uint8Array(length), 'no')).toThrow(TypeError);
  });
});
