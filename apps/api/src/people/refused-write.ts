import { ProblemError } from '../../../../libs/problems/index.js';

/** What the tables themselves refuse, in words. */
const refusals: Readonly<Record<string, string>> = {
  seats_terms_apart: 'Somebody holds this seat in that time. End their term first.',
  seats_one_holder: 'Somebody holds this seat in that time. End their term first.',
  seats_term: 'The term would end before it begins.',
  seats_person: 'There is no such person.',
  substitutions_terms_apart: 'Somebody is named for this seat in that time already. End that first.',
  substitutions_term: 'The time would end before it begins.',
  substitutions_somebody_else: 'A substitute is somebody else than the holder.',
  substitutions_substitute: 'There is no such person.',
  person_emails_pkey: 'Somebody has this address already.',
  person_emails_length: 'An address has 3 to 254 characters.',
  representatives_once: 'This person speaks for the organisation already.',
  representatives_one_of_a_kind: 'The organisation has a representative of this kind already.',
};

/**
 * Waits for a write and puts what the tables refuse into words.
 * @throws ProblemError `not-possible-now`
 */
export async function orRefused<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    const { constraint = '' } = error as { constraint?: string };
    const detail = Object.hasOwn(refusals, constraint) ? refusals[constraint] : undefined;
    throw detail === undefined ? error : new ProblemError('not-possible-now', detail);
  }
}
