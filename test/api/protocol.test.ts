import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect } from 'node:net';
import { problem } from '../support/answers.js';
import type { TestApplication } from '../support/application.js';
import { startApplication } from '../support/application.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.close());

/** Sends bytes as they are and returns what comes back until the server closes. */
function raw(request: string): Promise<string> {
  const { hostname, port } = new URL(app.url);
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => socket.write(Buffer.from(request, 'latin1')));
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
}

const json = (text: string) => app.http.post('/api/v1/cases').set('content-type', 'application/json').send(text);

describe('addresses', () => {
  test('nothing there', async () => void problem(await app.http.get('/api/v1/nothing'), 'unknown-resource'));

  test('another method: told which are answered', async () => {
    const answer = await app.http.delete('/api/v1/health');
    problem(answer, 'method-not-allowed');
    expect(answer.headers['allow']).toBe('GET, HEAD');
  });

  test('a broken escape', async () => void problem(await app.http.get('/api/v1/%zz'), 'malformed-request'));

  test('too long, in one part and in all', async () => {
    problem(await app.http.get(`/api/v1/regions/${'a'.repeat(101)}`), 'uri-too-long');
    problem(await app.http.get(`/api/v1/regions?at=${'a'.repeat(4000)}`), 'uri-too-long');
  });

  test('longer than Node reads at all', async () => {
    const answer = await raw(`GET /api/v1/regions?at=${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toContain('"code":"headers-too-large"');
  });

  test('not HTTP', async () => {
    const answer = await raw('HELO there\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"code":"malformed-request"');
  });
});

describe('queries', () => {
  test('given twice', async () => {
    const twice = await app.http.get('/api/v1/regions?at=2020-01-01T00:00:00Z&at=2021-01-01T00:00:00Z');
    expect(problem(twice, 'invalid-payload').errors).toMatchObject([{ pointer: '/at', code: 'duplicate' }]);
  });

  test('unknown', async () => {
    const unknown = await app.http.get('/api/v1/regions?colour=red');
    expect(problem(unknown, 'invalid-payload').errors).toMatchObject([{ pointer: '/colour' }]);
  });

  test.each(['yesterday', '2020-01-01', '2020-13-01T00:00:00Z', '2020-01-01T00:00:00', '', '%00', '%7f'])(
    'an instant that is none: %s',
    async (at) => void problem(await app.http.get(`/api/v1/regions?at=${at}`), 'invalid-payload'),
  );

  test.each(['__proto__', 'constructor', 'toString', 'prototype', 'a[b]', 'a.b'])(
    'a name that means something else: %s',
    async (name) => {
      problem(await app.http.get(`/api/v1/regions?${name}=1`), 'invalid-payload');
    },
  );
});

describe('bodies', () => {
  test.each(['', ' ', '{', '{"a":}', '{"a":1}}', "{'a':1}", '{"a":1,"a":2}', 'NaN', '[1,]', '\ufeff{'])(
    'not JSON: %j',
    async (text) => void problem(await json(text), 'malformed-json'),
  );

  test('the problem does not repeat the body', async () => {
    expect((await json('{"choice": secret-choice}')).text).not.toContain('secret');
  });

  test('not UTF-8', async () => {
    const body = '{"a":"\xff"}';
    const head = `POST /api/v1/cases HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n`;
    expect(await raw(`${head}Content-Length: ${body.length}\r\n\r\n${body}`)).toContain('"code":"malformed-json"');
  });

  test.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    '',
  ])('another type: %s', async (type) => {
    const answer = await app.http.post('/api/v1/cases').set('content-type', type).send('{}');
    problem(answer, 'unsupported-media-type');
    expect(answer.headers['accept-post']).toBe('application/json');
  });

  test('another charset', async () => {
    const answer = await app.http
      .post('/api/v1/cases')
      .set('content-type', 'application/json; charset=utf-16')
      .send('{}');
    problem(answer, 'unsupported-media-type');
  });

  test('a megabyte', async () =>
    void problem(await json(JSON.stringify({ a: 'x'.repeat(1_048_576) })), 'payload-too-large'));

  test('17 levels deep, and 100,000', async () => {
    const deep = (levels: number): string => '{"a":'.repeat(levels - 1) + '{}' + '}'.repeat(levels - 1);
    expect(problem(await json(deep(17)), 'invalid-payload').errors).toMatchObject([{ code: 'too-deep' }]);
    const arrays = await json('['.repeat(100_000) + ']'.repeat(100_000));
    expect(problem(arrays, 'invalid-payload').errors).toMatchObject([{ code: 'too-deep' }]);
  });

  test.each([
    ['{"a":{"b":["x\\u0000"]}}', '/a/b/0', 'control-character'],
    ['{"a":"\\u001b[31m"}', '/a', 'control-character'],
    ['{"a":"\\ud800"}', '/a', 'broken-character'],
    ['{"a\\u0000":1}', '/a\u0000', 'control-character'],
    ['{"a/b~c":"\\u0007"}', '/a~1b~0c', 'control-character'],
    ['{"__proto__":{"role":"staff"}}', '/__proto__', 'reserved-name'],
    ['{"a":{"constructor":{"prototype":{}}}}', '/a/constructor', 'reserved-name'],
    ['{"a":1e999}', '/a', 'number-too-large'],
  ])('%s', async (text, pointer, code) => {
    expect(problem(await json(text), 'invalid-payload').errors).toContainEqual(
      expect.objectContaining({ pointer, code }),
    );
  });

  test.each(['null', '1', '"a"', '[]', 'true'])('JSON, but no object: %s', async (text) => {
    const answer = await json(text);
    expect([400, 401, 422]).toContain(answer.status);
  });
});

describe('headers', () => {
  test('a request id that is a UUID is kept, any other is replaced', async () => {
    const id = '0190f5c4-6f0e-7c4b-9e6e-2f6f0d1b7a11';
    const kept = await app.http.get('/api/v1/nothing').set('x-request-id', id);
    expect(problem(kept, 'unknown-resource').requestId).toBe(id);
    const replaced = await app.http.get('/api/v1/nothing').set('x-request-id', 'jane.doe');
    expect(replaced.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test.each(['Basic eDp5', 'Bearer', 'Bearer a b', 'Bearer nobody', `Bearer ${'x'.repeat(300)}`])(
    'an authorization that is nobody: %s',
    async (authorization) => {
      const answer = await app.http.get('/api/v1/regions').set('authorization', authorization);
      problem(answer, 'token-not-accepted');
      expect(answer.headers['www-authenticate']).toContain('invalid_token');
    },
  );

  test('nobody at all, where somebody is needed', async () => {
    const answer = await app.http.get('/api/v1/me');
    problem(answer, 'not-signed-in');
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  test('every answer of the API forbids storing, sniffing and running it', async () => {
    for (const answer of [await app.http.get('/api/v1/health'), await app.http.get('/api/v1/nothing')]) {
      expect(answer.headers['cache-control']).toBe('private, no-store');
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    }
  });
});
