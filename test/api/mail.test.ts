import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Config } from '../../apps/api/src/config.js';
import { loadConfig } from '../../apps/api/src/config.js';
import { MailService } from '../../apps/api/src/notices/mail.service.js';
import type { Mail } from '../../apps/api/src/notices/mail.service.js';
import { NotSent } from '../../apps/api/src/notices/not-sent.js';
import { problem } from '../support/answers.js';
import { House } from '../support/house.js';
import { MailServer } from '../support/mail-server.js';

let server: MailServer;
let dataDir: string;

beforeEach(async () => {
  server = await MailServer.start();
  dataDir = await mkdtemp(join(tmpdir(), 'als-mail-'));
});
afterEach(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true });
});

const configured = (env: NodeJS.ProcessEnv): Config =>
  loadConfig({
    DATABASE_URL: 'postgresql://app:secret@db.example:5432/als',
    SECRET_KEY: '00ff'.repeat(16),
    DATA_DIR: dataDir,
    ...env,
  });

const byServer = (): MailService =>
  new MailService(
    configured({ SMTP_URL: server.url, MAIL_FROM: 'Büro <office@als.example>', PUBLIC_URL: 'https://als.example/' }),
  );

const mail = (more: Partial<Mail> = {}): Mail => ({
  to: 'reader@example.org',
  letter: 'signInLink',
  language: 'ar',
  data: { link: '/sign-in/link#abc', due: Date.now() + 900_000 },
  messageId: randomUUID(),
  ...more,
});

const refusalOf = (sending: Promise<void>): Promise<unknown> =>
  sending.then(
    () => null,
    (error: unknown) => error,
  );

test('an Arabic letter arrives whole', async () => {
  await byServer().send(mail());
  const [letter] = server.received;
  expect(letter?.mail.subject).toBe('[At-Large] رابط الدخول');
  expect(letter?.mail.from).toEqual({ name: 'Büro', address: 'office@als.example' });
  expect(letter?.mail.text).toContain('https://als.example/sign-in/link#abc');
  expect(letter?.mail.html).toContain('<html lang="ar" dir="rtl">');
  expect(letter?.raw).toMatch(/^Content-Language: ar\r$/m);
});

test.each([
  'reader@example.org\r\nBcc: all@example.org',
  'reader@example.org, all@example.org',
  'reader@example.org>\r\nRCPT TO:<all@example.org',
  'Reader <reader@example.org>',
  '"a b"@example.org',
  'nobody',
  '',
])('%j is no address and reaches no server', async (to) => {
  const error = await refusalOf(byServer().send(mail({ to })));
  expect(error).toBeInstanceOf(NotSent);
  expect(error).toMatchObject({ final: true, code: 'address' });
  expect(server.named).toEqual([]);
});

test('what people wrote adds no header', async () => {
  const evil = 'X\r\nBcc: all@example.org\r\n\r\n<script>';
  await byServer().send(
    mail({
      letter: 'received',
      language: 'en',
      data: { name: evil, about: { number: 1, organisation: evil, procedure: 'accreditation' }, link: '/' },
    }),
  );
  const [letter] = server.received;
  expect(server.named).toEqual(['reader@example.org']);
  expect(letter?.mail.headers.map(({ key }) => key)).not.toContain('bcc');
  expect(letter?.mail.html).not.toContain('<script>');
});

test.each(['//evil.example/', 'https://evil.example/', '/a b', '/a\r\nb', '', 'cases/1', '/\\evil.example'])(
  'a link to %j is refused',
  async (link) => {
    await expect(byServer().send(mail({ data: { link } }))).rejects.toThrow('path of this product');
    expect(server.received).toEqual([]);
  },
);

test.each([
  [550, true],
  [554, true],
  [451, false],
  [421, false],
])('an answer of %d: final %s', async (code, final) => {
  server.answer = () => ({ code, text: 'No' });
  expect(await refusalOf(byServer().send(mail()))).toMatchObject({ final, code: String(code) });
});

test('no server at all is not the end', async () => {
  const service = byServer();
  await server.stop();
  expect(await refusalOf(service.send(mail()))).toMatchObject({ final: false });
  server = await MailServer.start();
});

test('without a server a letter is a file that only the operator reads, once per letter', async () => {
  const service = new MailService(configured({}));
  const one = mail();
  await service.send(one);
  await service.send(one);
  const files = await readdir(join(dataDir, 'outbox'));
  expect(files).toEqual([`${one.messageId}.eml`]);
  expect((await stat(join(dataDir, 'outbox', files[0] ?? ''))).mode & 0o077).toBe(0);
});

test.each([
  [{ SMTP_URL: 'ftp://user:secret@host' }, /SMTP_URL must look like/],
  [{ SMTP_URL: 'smtp://host:25' }, /MAIL_FROM is not set[^]*PUBLIC_URL is not set/],
  [{ MAIL_FROM: 'a@b.example\nBcc: c@d.example' }, /MAIL_FROM must be/],
  [{ PUBLIC_URL: 'javascript:alert(1)' }, /PUBLIC_URL must look like/],
  [{ MAIL_LIST_AFRALO: 'one@a.example, two@a.example' }, /MAIL_LIST_AFRALO must be/],
])('settings that cannot work stop the start: %j', (env, why) => {
  expect(() => configured(env)).toThrow(why);
  expect(() => configured(env)).not.toThrow(/secret@/);
});

test('the outbox is shown to an administrator of the demonstration, on this machine, and to nobody else', async () => {
  const house = await House.open();
  try {
    await house.app.application.get(MailService).send(mail({ language: 'en' }));
    const admin = house.accounts.flatMap(({ seats }) => seats).find(({ role }) => role === 'admin')?.seat ?? '';
    const answer = await house.get('/api/v1/outbox', house.as(admin));
    expect(answer.body).toMatchObject({
      items: [{ to: 'reader@example.org', subject: '[At-Large] Your link to sign in' }],
    });
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect((await house.get('/api/v1/outbox', house.as('STAFF-1'))).status).toBe(403);
    expect((await house.get('/api/v1/outbox')).status).toBe(401);
    const elsewhere = await house.get('/api/v1/outbox', { ...house.as(admin), 'x-forwarded-for': '203.0.113.7' });
    expect(elsewhere.status).toBe(404);
  } finally {
    await house.close();
  }
});

test.each([
  [550, 'invalid-payload'],
  [451, 'too-busy'],
] as const)('an invitation whose letter is answered with %d is withdrawn: %s', async (code, problemCode) => {
  const house = await House.open({
    mail: configured({ SMTP_URL: server.url, MAIL_FROM: 'office@als.example', PUBLIC_URL: 'https://als.example/' })
      .mail,
  });
  try {
    server.answer = () => ({ code, text: 'No' });
    const organisation = house.applicants[0]?.organisation?.id ?? '';
    const path = `/api/v1/organisations/${organisation}`;
    const body = { email: 'gone@als.example', kind: 'secondary' };
    problem(await house.post(`${path}/invitations`, house.applicant(0), body), problemCode);
    const now = await house.get(`${path}/representatives`, house.applicant(0));
    expect(now.body).toMatchObject({ invitations: [{ state: 'over' }] });
  } finally {
    await house.close();
  }
});
