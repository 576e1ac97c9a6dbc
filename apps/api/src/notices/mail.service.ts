import { Inject, Injectable } from '@nestjs/common';
import type { SendMailOptions } from 'nodemailer';
import type { Config } from '../config.js';
import { configuration } from '../configuration.js';
import { fileCarrier, smtpCarrier } from './carriers.js';
import type { Carrier } from './carriers.js';
import type { LetterKey } from './letter-kinds.js';
import { addressIn, addressPattern } from './mail-config.js';
import { NotSent } from './not-sent.js';
import { oneLine } from './plain.js';
import { renderLetter } from './render-letter.js';
import type { LetterData, RenderedLetter } from './render-letter.js';

/** A letter to one address. */
export interface Mail {
  /** One address, without a name. */
  readonly to: string;
  readonly letter: LetterKey;
  /** Language tag of the reader. */
  readonly language: string;
  /** `link` is a path of this product, beginning with `/`. */
  readonly data: LetterData;
  /** A UUID. The same for every attempt, so that a letter that arrives twice is known as one. */
  readonly messageId: string;
}

/** Sends letters: to the mail server, or into files where there is none. */
@Injectable()
export class MailService {
  private readonly carry: Carrier;

  constructor(@Inject(configuration) private readonly config: Config) {
    const { mail, dataDir } = config;
    this.carry = mail.smtpUrl === null ? fileCarrier(dataDir) : smtpCarrier(mail.smtpUrl);
  }

  /**
   * Makes one attempt.
   * @throws NotSent saying whether another attempt can help
   */
  async send({ to, letter, language, data, messageId }: Mail): Promise<void> {
    if (!addressPattern.test(to)) throw new NotSent('address', true);
    if (!/^[\w-]{1,64}$/.test(messageId)) throw new Error('A message id is a UUID.');
    const rendered = renderLetter(letter, language, { ...data, link: this.address(data.link) });
    await this.carry(messageId, this.composed(to, messageId, rendered));
  }

  private composed(to: string, messageId: string, { subject, text, html, language }: RenderedLetter): SendMailOptions {
    const { from } = this.config.mail;
    const sender = addressIn(from);
    return {
      from: {
        name: sender === from ? '' : oneLine(from.slice(0, from.lastIndexOf('<')).replaceAll('"', '')),
        address: sender,
      },
      to: { name: '', address: to },
      subject: oneLine(subject),
      text,
      html,
      textEncoding: 'base64',
      messageId: `<${messageId}@${sender.slice(sender.lastIndexOf('@') + 1)}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language, 'X-Auto-Response-Suppress': 'All' },
    };
  }

  private address(path: string): string {
    if (!/^\/(?!\/)[^\s\\]*$/.test(path)) throw new Error('A link in a letter is a path of this product.');
    const { mail, host, port } = this.config;
    const reachable = /^(?:0\.0\.0\.0|::)$/.test(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
    return `${mail.publicUrl ?? `http://${reachable}:${port}`}${path}`;
  }
}
