import { readHistory } from '../../../../../libs/api-client';
import type { CaseDto } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import { questionsOf } from './schema';
import type { Schema } from './schema';

/** A question that waits for an answer. */
export interface OpenQuestion {
  readonly number: number;
  /** Null where the reader may not read it. */
  readonly text: string | null;
  readonly askedAt: string | null;
  /** What the reader can do about it: event type, label, and the field that names the question. */
  readonly actions: readonly { readonly event: string; readonly label: string; readonly field: string }[];
}

const listed = 'openQuestions';

/** Fields of the reader's actions that pick one of the open questions. */
function actionsOnQuestions({ actions }: CaseDto): OpenQuestion['actions'] {
  return actions.flatMap(({ event, label, schema }) =>
    questionsOf(schema as Schema)
      .filter(({ schema: { 'x-picks': picks } }) => picks?.fact === listed)
      .map(({ path }) => ({ event, label, field: path.join('/') })),
  );
}

/** Numbers of the questions that are open. */
export function openNumbers({ facts }: Pick<CaseDto, 'facts'>): number[] {
  const open = facts[listed];
  return Array.isArray(open) ? open.filter((one) => typeof one === 'number') : [];
}

/** The open questions of a case with their texts. A question's number is its place among all that were asked. */
export async function openQuestions(client: Client, of: CaseDto): Promise<OpenQuestion[]> {
  const numbers = openNumbers(of);
  if (numbers.length === 0) return [];
  const query = { case: of.id, event: 'question.ask', order: 'oldest', limit: 1000 } as const;
  const { data } = await readHistory({ client, query });
  const actions = actionsOnQuestions(of);
  return numbers.map((number) => {
    const asked = data?.items[number - 1];
    const text = asked?.sealed.find(({ shown }) => shown === 'shown')?.value;
    return { number, text: typeof text === 'string' ? text : null, askedAt: asked?.at ?? null, actions };
  });
}
