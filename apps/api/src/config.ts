import { resolve } from 'node:path';
import { Reading } from './config-reading.js';
import { readMailConfig, readSupportEmail } from './notices/mail-config.js';
import type { MailConfig } from './notices/mail-config.js';
import { readSignInConfig } from './sign-in/sign-in-config.js';
import type { SignInConfig } from './sign-in/sign-in-config.js';

/** Names of Nest's levels: a level shows itself and everything graver. */
export const logLevels = ['verbose', 'debug', 'log', 'warn', 'error', 'fatal'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Everything that can be set from outside. `docs/operations.md` has the same list in words. */
export interface Config {
  /** Address with the role that serves. */
  readonly databaseUrl: string;
  /** Address with the role that owns the tables and migrates; null where migrating is somebody else's task. */
  readonly ownerUrl: string | null;
  readonly host: string;
  readonly port: number;
  /** Demo people may sign in with tokens. */
  readonly demo: boolean;
  /** 32 bytes; keys of what is kept keyed (idempotency, demo tokens). */
  readonly secretKey: Buffer;
  /** Absolute path of the folder for files. */
  readonly dataDir: string;
  /** Database connections of this process at most. */
  readonly poolSize: number;
  /** Largest request body in bytes. */
  readonly bodyLimit: number;
  /** How attachments are taken in. */
  readonly documents: DocumentLimits;
  /** Days for which the key of a request on a case is remembered. */
  readonly requestKeyDays: number;
  /** First application number that is given out. */
  readonly applicationNumberStart: number;
  readonly logLevel: LogLevel;
  readonly mail: MailConfig;
  /** Where people write who found an error or need help; null where nobody is named. */
  readonly supportEmail: string | null;
  readonly signIn: SignInConfig;
  /** Demo people and cases are loaded into this database. */
  readonly demoData: boolean;
}

/** Limits of attachments, in bytes, and who scans them. */
export interface DocumentLimits {
  readonly perFile: number;
  readonly perCase: number;
  /** Where a `clamd` listens; null where nothing scans. */
  readonly scanner: { readonly host: string; readonly port: number } | null;
}

/** The configuration is wrong: the message has one line for each thing to put right. */
export class ConfigError extends Error {}

/**
 * Reads and checks the whole configuration, so that a mistake stops the start and not a request later.
 * @throws ConfigError naming every variable that is wrong
 */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const reading = new Reading(env);
  const config: Config = {
    databaseUrl: reading.postgresUrl('DATABASE_URL') ?? reading.missing('DATABASE_URL', ''),
    ownerUrl: reading.postgresUrl('DATABASE_OWNER_URL'),
    host: reading.text('HOST', '127.0.0.1'),
    port: reading.wholeNumber('PORT', [0, 65_535], 3000),
    demo: reading.yesOrNo('DEMO', false),
    secretKey: reading.key('SECRET_KEY', 32) ?? reading.missing('SECRET_KEY', Buffer.alloc(32)),
    dataDir: resolve(reading.text('DATA_DIR', 'data')),
    poolSize: reading.wholeNumber('POOL_SIZE', [1, 1000], 20),
    bodyLimit: reading.wholeNumber('BODY_LIMIT', [1024, 16 * 1024 * 1024], 256 * 1024),
    documents: documentLimits(reading),
    requestKeyDays: reading.wholeNumber('REQUEST_KEY_DAYS', [1, 3650], 30),
    applicationNumberStart: reading.wholeNumber('APPLICATION_NUMBER_START', [1, 1_000_000_000], 1),
    logLevel: reading.oneOf('LOG_LEVEL', logLevels, 'warn'),
    mail: readMailConfig(reading),
    supportEmail: readSupportEmail(reading),
    signIn: readSignInConfig(reading),
    demoData: reading.yesOrNo('DEMO_DATA', false),
  };
  checkDemo(config, reading);
  if (config.ownerUrl !== null && userOf(config.ownerUrl) === userOf(config.databaseUrl)) {
    reading.wrong(
      'DATABASE_OWNER_URL',
      'must name another role than DATABASE_URL: the role that serves must not own the trail',
    );
  }
  if (reading.mistakes.length > 0) throw new ConfigError(reading.mistakes.join('\n'));
  return config;
}

const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/;

function checkDemo({ demo, demoData, host }: Config, reading: Reading): void {
  if (demo && !loopback.test(host)) {
    reading.wrong('HOST', `must be a loopback address in demo mode, not "${host}": anybody can be anybody there`);
  }
  if (demoData && !demo) reading.wrong('DEMO_DATA', 'needs demo mode: set DEMO=1');
}

const mebibyte = 1024 * 1024;

function documentLimits(reading: Reading): DocumentLimits {
  const limits = {
    perFile: reading.wholeNumber('DOCUMENT_LIMIT', [1024, 64 * mebibyte], 10 * mebibyte),
    perCase: reading.wholeNumber('CASE_DOCUMENTS_LIMIT', [1024, 10_240 * mebibyte], 100 * mebibyte),
    scanner: reading.tcpAddress('CLAMD_URL'),
  };
  if (limits.perCase < limits.perFile) reading.wrong('CASE_DOCUMENTS_LIMIT', 'must not be less than DOCUMENT_LIMIT');
  return limits;
}

/** Role named in a database address. */
export function userOf(url: string): string {
  return URL.canParse(url) ? decodeURIComponent(new URL(url).username) : '';
}
