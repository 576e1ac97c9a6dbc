import { get } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Browser } from '../support/browser.js';
import type { House } from '../support/house.js';
import { openProduct } from '../support/product.js';
import type { RunningProduct } from '../support/product.js';

// A build may have to come first.
jest.setTimeout(180_000);

let house: House<RunningProduct>;
let browser: Browser;

beforeAll(async () => {
  house = await openProduct({ BODY_LIMIT: '4096', DOCUMENT_LIMIT: '8192' });
  browser = new Browser();
});
afterAll(() => house.close());

const url = (path: string): string => house.app.url + path;
const read = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url(path), { redirect: 'manual', headers });
const preferences = (form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
  browser.send(url('/en/preferences'), { method: 'POST', form, headers });
const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, found = '']) => found);

/** An answer as it came over the wire: `fetch` would unpack it. */
function packed(path: string): Promise<{ headers: IncomingHttpHeaders; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url(path), { headers: { 'accept-encoding': 'br' } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ headers: answer.headers, bytes: Buffer.concat(parts) }));
    }).on('error', reject);
  });
}

/** Sends bytes as they are: `fetch` would put an address right before it is sent. */
function raw(request: string): Promise<string> {
  const { hostname, port } = new URL(house.app.url);
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
}
const rawGet = (path: string): Promise<string> =>
  raw(`GET ${path} HTTP/1.1\r\nHost: ${new URL(house.app.url).host}\r\nConnection: close\r\n\r\n`);

describe('what a page may do', () => {
  test('scripts and styles of this answer only: another nonce each time, on every script', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = await read('/en');
        const html = await answer.text();
        const policy = answer.headers.get('content-security-policy') ?? '';
        const [allowed = ''] = all(policy, /script-src 'self' 'nonce-([\w-]{22})'/g);
        expect(all(html, /<(?:script|style)\b([^>]*)>/g).length).toBeGreaterThan(3);
        for (const tag of all(html, /<(?:script|style)\b([^>]*)>/g)) expect(tag).toContain(`nonce="${allowed}"`);
        expect(policy).not.toContain('script-src-attr');
        expect(policy).toContain("default-src 'none'");
        expect(html).not.toMatch(/ on\w+="/);
        return allowed;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  test('nobody puts it into a frame, guesses its type, keeps it or learns from where somebody came', async () => {
    const { headers } = await read('/en');
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('vary')).toMatch(/cookie/i);
  });
});

describe('addresses', () => {
  test('HEAD says the same as GET, without the page', async () => {
    const [head, get] = await Promise.all([fetch(url('/en'), { method: 'HEAD' }), read('/en')]);
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'));
    expect(head.headers.get('content-security-policy')).toContain('nonce-');
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is for the API, not for pages', async (method) => {
    const answer = await fetch(url('/en'), { method });
    expect([404, 405]).toContain(answer.status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  test.each(['/api', '/api/', '/api/nothing', '/api?x=1', '/api/v1/nothing'])('%s is the API’s', async (path) => {
    const answer = await read(path);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'unknown-resource' });
  });

  test.each(['/en/nothing', '/apis', '/de', '/de/apply', '/constructor', '/en/%zz', '/favicon.png', '/assets/no.js'])(
    '%s: a page that says there is none',
    async (path) => {
      const answer = await read(path);
      expect([400, 404]).toContain(answer.status);
      expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
      expect(await answer.text()).toMatch(/<h1[ >]/);
    },
  );

  test.each([
    ['/', 'fr', '/fr'],
    ['/', 'ar-EG, en;q=0.5', '/ar'],
    ['/', 'de', '/en'],
    ['/?from=letter', 'es', '/es?from=letter'],
    ['/cases/0190f7e2-0000-7000-8000-000000000001', 'pt', '/pt/cases/0190f7e2-0000-7000-8000-000000000001'],
    ['/sign-in/link?token=abc', 'ru', '/ru/sign-in/link?token=abc'],
    ['/invitations/accept?token=abc', 'zh', '/zh/invitations/accept?token=abc'],
  ])('%s for somebody who reads %s leads to %s', async (path, accepted, there) => {
    const answer = await read(path, { 'accept-language': accepted });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, there]);
  });

  test.each(['//evil.example', '//evil.example/cases/1', '/\\evil.example', 'http://evil.example/', '/%0d%0aX-Evil:1'])(
    '%j leads nowhere else',
    async (path) => {
      const [, location = '/'] = /^location: (.*)\r$/im.exec(await rawGet(path)) ?? [];
      expect(new URL(location, house.app.url).origin).toBe(house.app.url);
    },
  );
});

describe('what somebody sends', () => {
  test('a choice of colours is kept in a cookie, and one comes back to the page', async () => {
    const answer = await preferences({ scheme: 'dark', returnTo: '/ar?x=1' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/ar?x=1']);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^scheme=dark; Path=\/; Max-Age=31536000; SameSite=Lax$/);
    const page = await (await browser.send(url('/ar'))).text();
    expect(page).toContain('data-mantine-color-scheme="dark"');
  });

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/.//evil.example', '\t//evil.example', ''])(
    'back to %j is back to the start',
    async (returnTo) => {
      const answer = await preferences({ scheme: 'light', returnTo });
      expect(answer.headers.get('location')).toBe('/');
    },
  );

  test('colours that there are not are none', async () => {
    const answer = await preferences({ scheme: 'dark; Domain=evil.example', returnTo: '/en' });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^scheme=; Path=\/; Max-Age=0/);
  });

  test.each<Record<string, string>>([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  ])('from a page of another site it is refused: %j', async (headers) => {
    const answer = await preferences({ scheme: 'dark', returnTo: '/en' }, headers);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test('more than is accepted is refused, whether its length is told or not', async () => {
    const form = `scheme=dark&returnTo=/en&more=${'x'.repeat(5_000)}`;
    const headers = { origin: house.app.url, 'content-type': 'application/x-www-form-urlencoded' };
    const told = await fetch(url('/ar/preferences'), { method: 'POST', headers, body: form, redirect: 'manual' });
    expect([told.status, told.headers.get('content-type')]).toEqual([413, 'text/html; charset=utf-8']);
    expect(await told.text()).toMatch(/<html lang="ar" dir="rtl"[^]*<h1>/);

    const untold = await fetch(url('/en/preferences'), {
      ...{ method: 'POST', headers, redirect: 'manual', duplex: 'half' },
      body: new Blob([form]).stream(),
    });
    expect(untold.status).toBe(413);
  });

  test.each(['text/plain', 'application/json', 'multipart/form-data', 'multipart/form-data; boundary=x'])(
    'something else than a form (%s) is no fault of ours',
    async (type) => {
      const headers = { origin: house.app.url, 'content-type': type };
      const answer = await fetch(url('/en/preferences'), { method: 'POST', headers, body: 'not a form' });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    },
  );
});

describe('files', () => {
  test('scripts and styles are kept for ever, and come compressed', async () => {
    const html = await (await read('/en')).text();
    const files = [...new Set(all(html, /"(\/assets\/[^"]+\.(?:js|css))"/g))];
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const { headers, bytes } = await packed(file);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      const plain = headers['content-encoding'] === 'br' ? brotliDecompressSync(bytes) : bytes;
      expect([file, plain.length < 1024 || headers['content-encoding'] === 'br']).toEqual([file, true]);
    }
  });

  test('a page comes compressed where the browser can read it', async () => {
    const { headers, bytes } = await packed('/en');
    expect(headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(bytes).toString()).toContain('</html>');
  });

  test.each([
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fserver/index.js',
  ])('%s is none of them', async (path) => {
    const answer = await rawGet(path);
    expect(answer).toMatch(/^HTTP\/1\.1 (?:400|403|404) /);
    expect(answer).not.toMatch(/"dependencies"|function handle/);
  });
});

test('a fault is told with a reference, under which staff finds it', async () => {
  await house.app.ownerQuery('ALTER TABLE organisations RENAME TO lost', []);
  try {
    const answer = await read('/en/applications');
    const reference = answer.headers.get('x-request-id') ?? '';
    expect(answer.status).toBe(500);
    const page = await answer.text();
    expect(page).toContain(reference);
    expect(page).not.toMatch(/organisations"|relation|at .*\.js:/);
    const incidents = await house.app.source.query<object[]>('SELECT code FROM incidents WHERE request_id = $1', [
      reference,
    ]);
    expect(incidents).toEqual([{ code: 'unforeseen' }]);
  } finally {
    await house.app.ownerQuery('ALTER TABLE lost RENAME TO organisations', []);
  }
});
