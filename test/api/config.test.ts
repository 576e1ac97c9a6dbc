import { expect, test } from '@jest/globals';
import { ConfigError, loadConfig } from '../../apps/api/src/config.js';

const least = {
  DATABASE_URL: 'postgresql://app:secret@db.example:5432/als',
  DATABASE_OWNER_URL: 'postgresql://owner:secret@db.example:5432/als',
  SECRET_KEY: '00ff'.repeat(16),
};

const mistakesOf = (env: NodeJS.ProcessEnv): string[] => {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  return [];
};

test('the least that must be set is enough', () => {
  expect(loadConfig(least)).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    demo: false,
    poolSize: 20,
    bodyLimit: 262_144,
    requestKeyDays: 30,
    applicationNumberStart: 1,
    logLevel: 'warn',
  });
  expect(loadConfig(least).secretKey).toEqual(Buffer.from('00ff'.repeat(16), 'hex'));
});

test('every mistake is named, in one line each', () => {
  expect(mistakesOf({ PORT: '99999', DEMO: 'maybe', LOG_LEVEL: 'loud', POOL_SIZE: '1.5' })).toEqual([
    'DATABASE_URL is not set.',
    'PORT must be a whole number from 0 to 65535, not "99999".',
    'DEMO must be 1 or 0, not "maybe".',
    'SECRET_KEY is not set.',
    'POOL_SIZE must be a whole number from 1 to 1000, not "1.5".',
    'LOG_LEVEL must be one of verbose, debug, log, warn, error, fatal, not "loud".',
  ]);
});

test('an empty variable counts as unset', () => {
  expect(loadConfig({ ...least, PORT: '', DEMO: ' ' })).toMatchObject({ port: 3000, demo: false });
});

test('a wrong secret is not repeated', () => {
  const mistakes = mistakesOf({ ...least, DATABASE_URL: 'mysql://app:secret@db/als', SECRET_KEY: 'almost-secret' });
  expect(mistakes).toHaveLength(2);
  expect(mistakes.join()).not.toMatch(/secret@|almost-secret/);
});

test('the serving role must not own the tables', () => {
  expect(mistakesOf({ ...least, DATABASE_OWNER_URL: least.DATABASE_URL })).toEqual([
    'DATABASE_OWNER_URL must name another role than DATABASE_URL: the role that serves must not own the trail.',
  ]);
});

test('where files are scanned and how large they may be', () => {
  expect(loadConfig(least).documents).toEqual({ perFile: 10_485_760, perCase: 104_857_600, scanner: null });
  expect(loadConfig({ ...least, CLAMD_URL: 'tcp://[::1]:3310' }).documents.scanner).toEqual({
    host: '::1',
    port: 3310,
  });
  expect(
    mistakesOf({ ...least, CLAMD_URL: 'clamd:3310', DOCUMENT_LIMIT: '2000', CASE_DOCUMENTS_LIMIT: '1999' }),
  ).toEqual([
    'CLAMD_URL must look like tcp://host:3310.',
    'CASE_DOCUMENTS_LIMIT must not be less than DOCUMENT_LIMIT.',
  ]);
});

test('where readers write is one address, or nobody is named', () => {
  expect(loadConfig(least).supportEmail).toBeNull();
  expect(loadConfig({ ...least, SUPPORT_EMAIL: ' help@als.example ' }).supportEmail).toBe('help@als.example');
  for (const wrong of [
    'help',
    'a@b.example, c@d.example',
    'Help <help@als.example>',
    'a@b.example?cc=c@d.example,e@f',
  ]) {
    expect(mistakesOf({ ...least, SUPPORT_EMAIL: wrong })).toEqual(['SUPPORT_EMAIL must be an address.']);
  }
});

test('half an OpenID provider, and one without HTTPS, are mistakes; the secret is not repeated', () => {
  expect(mistakesOf({ ...least, OIDC_ISSUER: 'https://id.example' })).toEqual([
    'OIDC_CLIENT_ID is not set, and the others of OIDC are.',
    'OIDC_CLIENT_SECRET is not set, and the others of OIDC are.',
  ]);
  const whole = { ...least, OIDC_CLIENT_ID: 'als', OIDC_CLIENT_SECRET: 'very-secret' };
  const mistakes = mistakesOf({ ...whole, OIDC_ISSUER: 'http://id.example' });
  expect(mistakes).toEqual(['OIDC_ISSUER must be an https address.']);
  expect(loadConfig({ ...whole, OIDC_ISSUER: 'https://id.example' }).signIn.openid?.clientId).toBe('als');
});

test('how long sessions last and what wants a fresh sign-in can be set', () => {
  const set = {
    SESSION_IDLE_MINUTES: '30',
    SESSION_HOURS: '8',
    FRESH_SIGN_IN_MINUTES: '5',
    TRUSTED_PROXIES: '10.0.0.0/8',
  };
  expect(loadConfig({ ...least, ...set, FRESH_SIGN_IN_FOR: 'ballot.cast' }).signIn).toMatchObject({
    ...{ idleMinutes: 30, longestHours: 8, freshMinutes: 5, freshFor: ['ballot.cast'], trustedProxies: ['10.0.0.0/8'] },
  });
  expect(loadConfig({ ...least, FRESH_SIGN_IN_FOR: 'none' }).signIn.freshFor).toEqual([]);
  expect(mistakesOf({ ...least, TRUSTED_PROXIES: 'everybody' })).toHaveLength(1);
});

test('a demonstration is for this machine, and demo data are for a demonstration', () => {
  expect(mistakesOf({ ...least, DEMO: '1', HOST: '0.0.0.0' })).toHaveLength(1);
  expect(mistakesOf({ ...least, DEMO_DATA: '1' })).toEqual(['DEMO_DATA needs demo mode: set DEMO=1.']);
});
