import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What ties a reader to the applicant: they speak for it, spoke for it before, or declared an interest. */
export const ties = ['representative', 'formerRepresentative', 'declaredInterest'] as const;
export type Tie = (typeof ties)[number];

const text = `
  SELECT bool_or(since <= clock_timestamp() AND (until IS NULL OR until > clock_timestamp())) AS representative,
    bool_or(until <= clock_timestamp()) AS "formerRepresentative",
    EXISTS (SELECT FROM declared_interests WHERE case_id = $3 AND person = $2) AS "declaredInterest"
  FROM representatives WHERE organisation_id = $1 AND person_id = $2`;

/** Finds out whether a person is affiliated with the applicant of a case. */
@Injectable()
export class ConflictFinder {
  constructor(private readonly database: DataSource) {}

  /** Every tie, none where there is nothing to warn of. */
  async tiesOf(person: string, found: { readonly id: string; readonly organisation: string }): Promise<Tie[]> {
    const values = [found.organisation, person, found.id];
    const [row] = await this.database.query<Partial<Record<Tie, boolean | null>>[]>(text, values);
    return ties.filter((tie) => row?.[tie]);
  }
}
