import type { Config } from '../../config.js';
import { noMail } from '../../notices/mail-config.js';
import { usualSignIn } from '../../sign-in/sign-in-config.js';
import { createApplication } from '../application.js';
import { describeApi } from './document.js';

/** Enough to put the application together; nothing is connected to and nothing listens. */
const unconnected: Config = {
  databaseUrl: 'postgresql://nobody@localhost/nowhere',
  ownerUrl: null,
  host: '127.0.0.1',
  port: 0,
  demo: false,
  secretKey: Buffer.alloc(32),
  dataDir: '.',
  poolSize: 1,
  bodyLimit: 262_144,
  documents: { perFile: 1_048_576, perCase: 4_194_304, scanner: null },
  requestKeyDays: 30,
  applicationNumberStart: 1,
  logLevel: 'error',
  signIn: usualSignIn,
  demoData: false,
  mail: noMail,
  supportEmail: null,
};

/** The API's description as it is committed in `openapi.json`. */
export async function describedApi(): Promise<string> {
  const application = await createApplication(unconnected, { background: false });
  try {
    return `${JSON.stringify(describeApi(application), null, 2)}\n`;
  } finally {
    await application.close();
  }
}
