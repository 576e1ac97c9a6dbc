import type { Problem } from '../../../../libs/api-client';
import { problemOf } from './answered.server';
import type { Outcome } from './answered.server';

/** How something that a person tried has ended. */
export type Attempt<T> =
  { readonly done: true; readonly result: T } | { readonly done: false; readonly problem: Problem };

/** How something ended that a person tried with a form: the page says what was wrong and keeps what they typed. */
export async function attempted<T>(asked: Promise<Outcome<T>>): Promise<Attempt<T>> {
  const outcome = await asked;
  if (outcome.error === undefined) return { done: true, result: outcome.data as T };
  return { done: false, problem: problemOf(outcome) };
}
