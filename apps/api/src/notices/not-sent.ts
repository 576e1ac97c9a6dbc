/** A letter that did not leave. The code is short and holds no address: it is stored and shown. */
export class NotSent extends Error {
  /**
   * @param code for example `550 5.1.1` or `ECONNECTION`
   * @param final true where trying again cannot help
   */
  constructor(
    readonly code: string,
    readonly final: boolean,
  ) {
    super(`The letter was not sent (${code}).`);
  }
}

interface SmtpError {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly response?: unknown;
  readonly responseCode?: unknown;
}

/** Commands whose refusal is about this recipient or this letter. A refused login or sender is the operator's to put right. */
const aboutTheLetter = ['RCPT TO', 'DATA'];

const short = (value: unknown): string =>
  typeof value === 'string' && /^[A-Z]{3,20}$/.test(value) ? value : 'unknown';

/** What the mail server, or the way to it, has answered. Its words are left out: they quote addresses. */
export function notSent(error: unknown): NotSent {
  const { code, command, response, responseCode } = error as SmtpError;
  if (typeof responseCode !== 'number') return new NotSent(short(code), false);
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(String(response))?.[1];
  const final = responseCode >= 500 && aboutTheLetter.some((one) => String(command).startsWith(one));
  return new NotSent(enhanced ? `${responseCode} ${enhanced}` : String(responseCode), final);
}
