import type { Reading } from '../config-reading.js';
import { ralos } from '../../../../workflows/shared/roles.js';
import type { Ralo } from '../../../../workflows/shared/roles.js';

/** A mailing list that letters go to: a region's, or the public announcements. */
export type MailList = Ralo | 'public';

/** How e-mail leaves the house. */
export interface MailConfig {
  /** `smtp://` or `smtps://`; null: letters become files in `<dataDir>/outbox`. */
  readonly smtpUrl: string | null;
  /** Sender, `address` or `Name <address>`. */
  readonly from: string;
  /** Address at which people reach this product, without a slash at the end; null: where it listens. */
  readonly publicUrl: string | null;
  /** Addresses of the lists. A letter to a list without one is not sent, and the case says so. */
  readonly lists: Readonly<Partial<Record<MailList, string>>>;
}

/** Nothing set: letters become files. */
export const noMail: MailConfig = { smtpUrl: null, from: 'accreditation@localhost', publicUrl: null, lists: {} };

/** One address, and nothing that a header or an envelope could read as more. */
export const addressPattern = /^[^\s\p{Cc}<>@,;:"()[\]\\]{1,64}@[^\s\p{Cc}<>@,;:"()[\]\\]{1,255}$/u;

/** The address in `Name <address>`, or the text itself. */
export const addressIn = (from: string): string => /<([^<>]*)>$/.exec(from)?.[1] ?? from;

const listNames: readonly MailList[] = [...ralos, 'public'];

/** Reads `SMTP_URL`, `MAIL_FROM`, `PUBLIC_URL` and `MAIL_LIST_*`; mistakes are noted with the reading. */
export function readMailConfig(reading: Reading): MailConfig {
  const smtpUrl = reading.text('SMTP_URL');
  // Not repeated: it holds a password.
  if (smtpUrl !== null && !isUrlOf(smtpUrl, /^smtps?:$/))
    reading.wrong('SMTP_URL', 'must look like smtp://user:password@host:587');
  const publicUrl = reading.text('PUBLIC_URL');
  if (publicUrl !== null && !isUrlOf(publicUrl, /^https?:$/))
    reading.wrong('PUBLIC_URL', 'must look like https://host');
  const from = reading.text('MAIL_FROM', noMail.from);
  if (!isSender(from)) reading.wrong('MAIL_FROM', 'must be an address, or Name <address>');
  // Letters to the outside with links to this machine, or from nobody, help nobody.
  for (const name of smtpUrl === null ? [] : ['MAIL_FROM', 'PUBLIC_URL']) {
    if (reading.text(name) === null) reading.wrong(name, 'is not set, and SMTP_URL is');
  }
  const lists = listNames.flatMap((list) => {
    const address = reading.text(`MAIL_LIST_${list.toUpperCase()}`);
    if (address !== null && !addressPattern.test(address))
      reading.wrong(`MAIL_LIST_${list.toUpperCase()}`, 'must be an address');
    return address === null ? [] : [[list, address] as const];
  });
  return { smtpUrl, from, publicUrl: publicUrl?.replace(/\/+$/, '') ?? null, lists: Object.fromEntries(lists) };
}

/** Reads `SUPPORT_EMAIL`. */
export function readSupportEmail(reading: Reading): string | null {
  const address = reading.text('SUPPORT_EMAIL');
  if (address === null || addressPattern.test(address)) return address;
  return reading.wrong('SUPPORT_EMAIL', 'must be an address');
}

function isUrlOf(text: string, protocol: RegExp): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && protocol.test(url.protocol) && url.hostname !== '';
}

const isSender = (from: string): boolean => !/\p{Cc}/u.test(from) && addressPattern.test(addressIn(from));
