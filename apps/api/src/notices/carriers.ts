import nodemailer from 'nodemailer';
import type { SendMailOptions } from 'nodemailer';
import { notSent } from './not-sent.js';
import { Outbox } from './outbox.js';

/** Takes a letter away. Throws `NotSent` where that fails. */
export type Carrier = (id: string, mail: SendMailOptions) => Promise<void>;

/** Milliseconds that one attempt may take. Well below the first wait of the relay, so that no other process takes it up. */
export const longestAttempt = 45_000;

/** Neither a file nor an address of the server may be named as content. */
const closed = { disableFileAccess: true, disableUrlAccess: true } as const;

const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** To a mail server. A password goes nowhere unencrypted except to this machine itself. */
export function smtpCarrier(url: string): Carrier {
  const { hostname, username } = new URL(url);
  const requireTLS = username !== '' && !loopback.test(hostname);
  const transport = nodemailer.createTransport({
    url,
    ...(requireTLS && { requireTLS }),
    ...closed,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  return async (_id, mail) => {
    try {
      await transport.sendMail({ ...mail, signal: AbortSignal.timeout(longestAttempt) });
    } catch (error) {
      throw notSent(error);
    }
  };
}

/** Into files. */
export function fileCarrier(dataDir: string): Carrier {
  const outbox = new Outbox(dataDir);
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...closed });
  return async (id, mail) => {
    try {
      const { message } = await transport.sendMail(mail);
      await outbox.put(id, message as Buffer);
    } catch (error) {
      throw notSent(error);
    }
  };
}
