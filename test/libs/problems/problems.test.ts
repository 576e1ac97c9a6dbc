import { STATUS_CODES } from 'node:http';
import fc from 'fast-check';
import { isProblemCode, ProblemError, problemTable, toProblem } from '../../../libs/problems/index.js';
import type { ProblemCode } from '../../../libs/problems/index.js';

const codes = Object.keys(problemTable) as ProblemCode[];
const standard = ['type', 'title', 'status', 'detail', 'instance', 'code'];

describe('toProblem', () => {
  test('gives the whole document', () => {
    const errors = [{ pointer: '/name', code: 'required', message: 'A name is required.' }];
    const error = new ProblemError('invalid-payload', 'One value is missing.', { errors });
    expect(toProblem(error, '/api/v1/cases')).toEqual({
      type: 'urn:als:problem:invalid-payload',
      title: 'Some of what was sent is not valid',
      status: 422,
      detail: 'One value is missing.',
      instance: '/api/v1/cases',
      code: 'invalid-payload',
      errors,
    });
  });

  test('has no errors member where there are none', () => {
    expect(toProblem(new ProblemError('unknown-case', 'No such case.'), '/x')).not.toHaveProperty('errors');
  });

  test('passes extra members on and lets none replace a standard one', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(fc.constantFrom(...standard), fc.string()), fc.string()), (extra) => {
        const document = toProblem(new ProblemError('not-possible-now', 'Not now.', extra), '/x');
        expect(document).toMatchObject(toProblem(new ProblemError('not-possible-now', 'Not now.'), '/x'));
        for (const name of Object.keys(extra)) {
          if (!standard.includes(name)) expect(document[name]).toBe(extra[name]);
        }
      }),
    );
  });

  test('the standard members come first, in the order of RFC 9457', () => {
    const document = toProblem(new ProblemError('incident', 'Stopped.', { status: 200, allowed: [] }), '/x');
    expect(Object.keys(document)).toEqual([...standard, 'allowed']);
    expect(document.status).toBe(500);
  });
});

describe('the table', () => {
  test.each([
    ['malformed-json', 400],
    ['idempotency-key-required', 400],
    ['cursor-invalid', 400],
    ['not-signed-in', 401],
    ['token-not-accepted', 401],
    ['not-your-role', 403],
    ['not-your-region', 403],
    ['unknown-case', 404],
    ['unknown-resource', 404],
    ['method-not-allowed', 405],
    ['not-acceptable', 406],
    ['not-possible-now', 409],
    ['revision-mismatch', 412],
    ['payload-too-large', 413],
    ['unsupported-media-type', 415],
    ['invalid-payload', 422],
    ['unknown-event', 422],
    ['idempotency-key-reused', 422],
    ['revision-required', 428],
    ['incident', 500],
    ['internal', 500],
    ['too-busy', 503],
  ] as const)('%s is %i', (code, status) => {
    expect(problemTable[code].status).toBe(status);
    expect(new ProblemError(code, 'x').status).toBe(status);
  });

  test.each(codes)('%s has a code fit for a URN, a known error status and a title of its own', (code) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    const { status, title } = problemTable[code];
    expect(status).toBeGreaterThanOrEqual(400);
    expect(STATUS_CODES[status]).toBeDefined();
    expect(codes.filter((other) => problemTable[other].title === title)).toEqual([code]);
  });

  test('isProblemCode knows the codes and nothing that every object has', () => {
    for (const code of codes) expect(isProblemCode(code)).toBe(true);
    for (const text of ['', 'nope', 'constructor', '__proto__']) expect(isProblemCode(text)).toBe(false);
  });
});

test('a problem is an Error that carries its sentence', () => {
  const error = new ProblemError('too-busy', 'Try again shortly.');
  expect(error).toBeInstanceOf(Error);
  expect([error.name, error.message, error.detail]).toEqual([
    'ProblemError',
    'Try again shortly.',
    'Try again shortly.',
  ]);
});
