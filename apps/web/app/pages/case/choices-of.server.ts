import { listRegions, listSeats } from '../../../../../libs/api-client';
import type { CaseDto } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import { openNumbers, openQuestions } from './questions.server';
import { inputName, questionsOf } from './schema';
import type { Question, Schema } from './schema';

/** Something to choose: `text` is what a person wrote or is called. */
export interface Offered {
  readonly value: string;
  readonly text: string | null;
}

/** What can be chosen just now, by the name of the input. */
export type OfferedIn = Readonly<Record<string, readonly Offered[]>>;

interface Asked {
  readonly client: Client;
  readonly of: CaseDto;
  /** Of the page. */
  readonly language: string;
}

async function seatsOf(client: Client, role: string): Promise<Offered[]> {
  const { data } = await listSeats({ client });
  const seats = (data?.items ?? []).filter((seat) => seat.role === role);
  return seats.map(({ seat, term }) => ({ value: seat, text: term?.name ?? null }));
}

async function numbersIn(client: Client, of: CaseDto, fact: string): Promise<Offered[]> {
  const known = await openQuestions(client, of);
  const listed = of.facts[fact];
  const numbers = Array.isArray(listed) ? listed.map(Number) : openNumbers(of);
  return numbers.map((number) => ({
    value: String(number),
    text: known.find((one) => one.number === number)?.text ?? null,
  }));
}

const organisationsOf = ({ organisation, together }: CaseDto): Offered[] =>
  [organisation, ...together.map((one) => one.organisation)].map(({ id, name }) => ({ value: id, text: name }));

/** Named and put in order here: a browser may carry other names. */
async function countries(client: Client, language: string): Promise<Offered[]> {
  const { data } = await listRegions({ client });
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const { compare } = new Intl.Collator(language);
  const named = (data?.items ?? []).map(({ country }) => ({ value: country, text: names.of(country) ?? country }));
  return named.sort((one, other) => compare(one.text, other.text));
}

function offered({ client, of, language }: Asked, { schema }: Question): Promise<Offered[]> | null {
  const picks = schema['x-picks'];
  if (picks?.seatsOf !== undefined) return seatsOf(client, picks.seatsOf);
  if (picks?.fact !== undefined) return numbersIn(client, of, picks.fact);
  if (picks?.together) return Promise.resolve(organisationsOf(of));
  return schema['x-type'] === 'country' ? countries(client, language) : null;
}

/** What can be chosen just now in those questions of a schema whose choices the schema itself does not hold. */
export async function choicesOf(asked: Asked, schema: Schema): Promise<OfferedIn> {
  const entries = questionsOf(schema).flatMap((question) => {
    const choices = offered(asked, question);
    return choices === null ? [] : [choices.then((found) => [inputName(question.path), found] as const)];
  });
  return Object.fromEntries(await Promise.all(entries));
}
