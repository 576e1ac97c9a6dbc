import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { expectationRules } from '../../../../../workflows/standing/expectations.js';
import { languageOf } from '../../notices/letter-texts.js';
import { MailService } from '../../notices/mail.service.js';
import { NotSent } from '../../notices/not-sent.js';

/** ALSes that are asked in one look. */
const handful = 20;

/** Days until an ALS that has not answered is asked again. */
const againAfterDays = 30;

/**
 * Marks before it sends: a letter that is lost comes again in a month, and none comes twice. What is expected of everybody for
 * the time since the last confirmation, or since the ALS came into the register.
 */
const take = `
  WITH asked AS (
    UPDATE register_entries SET contacts_asked_at = clock_timestamp() WHERE organisation_id IN (
      SELECT organisation_id FROM register_entries
      WHERE state = 'accredited'
        AND greatest(contacts_confirmed_at, entered_at, state_since) <= clock_timestamp() - make_interval(months => $1)
        AND (contacts_asked_at IS NULL OR contacts_asked_at <= clock_timestamp() - make_interval(days => $2))
      ORDER BY number LIMIT $3 FOR UPDATE SKIP LOCKED
    ) RETURNING organisation_id
  )
  SELECT a.organisation_id AS organisation, p.name, p.language, p.time_zone AS "timeZone", e.email
  FROM asked a LEFT JOIN representatives r ON r.organisation_id = a.organisation_id AND r.until IS NULL
    LEFT JOIN people p ON p.id = r.person_id LEFT JOIN person_emails e ON e.person_id = p.id AND e.is_primary`;

interface Asked {
  readonly organisation: string;
  readonly name: string | null;
  readonly language: string | null;
  readonly timeZone: string | null;
  readonly email: string | null;
}

/** Asks representatives once a year, by letter, whether they are still the right ones. */
@Injectable()
export class ContactLetters {
  private readonly logger = new Logger('Contacts');

  constructor(
    private readonly database: DataSource,
    private readonly mail: MailService,
  ) {}

  /** @returns whether there may be more to ask at once */
  async look(): Promise<boolean> {
    const values = [expectationRules.contacts.value, againAfterDays, handful];
    const asked = await this.database.query<Asked[]>(take, values);
    for (const one of asked) await this.send(one);
    return new Set(asked.map(({ organisation }) => organisation)).size === handful;
  }

  private async send({ organisation, name, email, timeZone, language: tag }: Asked): Promise<void> {
    if (email === null || name === null) return;
    const language = languageOf(tag ?? 'en');
    const link = `/${language}/register/${organisation}/duties`;
    const data = { name, link, ...(timeZone !== null && { timeZone }) };
    try {
      await this.mail.send({ to: email, letter: 'confirmContacts', language, data, messageId: uuid() });
    } catch (error) {
      if (!(error instanceof NotSent)) throw error;
      this.logger.warn(`a letter about contacts could not be sent: ${error.message}`);
    }
  }
}
