import { fillSeat, listPeople, vacateSeat } from '../../../../../libs/api-client';
import type { FillSeatDto, Problem, SeatHistoryDto } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import { attempted } from '../../api/attempted.server';
import type { Attempt } from '../../api/attempted.server';
import type { SentForm } from '../../api/sent-form.server';
import { textOf } from '../account/text-of.server';
import { instantOf } from '../audit/instant-of';

/** Somebody who may be meant. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** What was typed, to be shown again. */
export type TypedTerm = Readonly<Record<'who' | 'since' | 'until' | 'how', string>>;

/** How a change of a seat ended. `people`: several are meant by what was typed, or nobody. */
export type SeatChange = Attempt<SeatHistoryDto> | { readonly done: false; readonly people: readonly Candidate[] };

const mostPeople = 10;

/** What the form of a term says. */
export const typedTerm = (form: FormData): TypedTerm => ({
  who: textOf(form, 'who'),
  since: textOf(form, 'since'),
  until: textOf(form, 'until'),
  how: textOf(form, 'how'),
});

async function candidates(client: Client, who: string): Promise<Candidate[]> {
  const { data } = await listPeople({ client, query: { q: who.slice(0, 200), limit: mostPeople } });
  return (data?.items ?? []).map(({ id, name, emails }) => ({ id, name, email: emails[0]?.email ?? '' }));
}

function termOf(person: string, { since, until, how }: TypedTerm): FillSeatDto {
  return {
    person,
    ...(since ? { since: instantOf(since) } : {}),
    ...(until ? { until: instantOf(until) } : {}),
    ...(how ? { how } : {}),
  } as FillSeatDto;
}

/** Fills a seat with whoever was chosen, or is meant by the name or address that was typed. */
export async function fill(client: Client, seat: string, { form, headers }: SentForm): Promise<SeatChange> {
  const typed = typedTerm(form);
  const chosen = textOf(form, 'person');
  if (chosen || !typed.who)
    return attempted(fillSeat({ client, path: { seat }, headers, body: termOf(chosen, typed) }));
  const people = await candidates(client, typed.who);
  const [one, ...others] = people;
  if (!one || others.length > 0) return { done: false, people };
  return attempted(fillSeat({ client, path: { seat }, headers, body: termOf(one.id, typed) }));
}

/** Ends a term, now or at the instant that was typed. */
export function vacate(client: Client, seat: string, { form, headers }: SentForm): Promise<Attempt<SeatHistoryDto>> {
  const at = textOf(form, 'at');
  const path = { seat, id: textOf(form, 'term') };
  return attempted(vacateSeat({ client, path, headers, body: at ? { at: instantOf(at) } : {} }));
}

/** The problem of a change; null where it was done, or where it has to be said who is meant. */
export const problemIn = (change: SeatChange): Problem | null => ('problem' in change ? change.problem : null);
