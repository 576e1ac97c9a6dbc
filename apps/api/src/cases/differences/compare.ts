import type { Json } from '../../../../../libs/engine/index.js';
import type { CaseDto } from '../dto/case.dto.js';

/** Parts of a case that are compared. */
export const comparedParts = ['state', 'turn', 'region', 'decision', 'deadline', 'vote', 'answer', 'paper'] as const;
export type ComparedPart = (typeof comparedParts)[number];

/** Something that is not the same at two instants. */
export interface CaseDifference {
  readonly part: ComparedPart;
  /** Which one, where there are several: a locale key of a deadline, the number of a vote, a field of the form. */
  readonly name: string;
  /** Null where there was none. */
  readonly before: Json;
  readonly after: Json;
}

type Values = ReadonlyMap<string, Json>;
type At = CaseDto | null;

/** Everything of one kind that is not the same, in the order in which it came. */
export function between(part: ComparedPart, before: Values, after: Values): CaseDifference[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names
    .map((name) => ({ part, name, before: before.get(name) ?? null, after: after.get(name) ?? null }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}

const one = (value: Json | undefined): Values => new Map(value === undefined || value === null ? [] : [['', value]]);

const deadlinesOf = (at: At): Values => new Map((at?.deadlines ?? []).map(({ label, due }) => [label, due]));

/** How a vote stood: what it came to and how many had voted, as far as the reader may know. */
const votesOf = (at: At): Values =>
  new Map(
    (at?.votes ?? []).map(({ number, outcome, turnout, closesAt }) => [
      String(number),
      { outcome, recorded: turnout?.recorded ?? null, remaining: turnout?.remaining ?? null, closesAt },
    ]),
  );

/** What stands in the case itself and is not the same. */
export function compareCases(before: At, after: CaseDto): CaseDifference[] {
  return [
    ...between('state', one(before?.path), one(after.path)),
    ...between('turn', one(before && [...before.turn]), one([...after.turn])),
    ...between('region', one(before?.region), one(after.region)),
    ...between('decision', one(before?.decision?.outcome), one(after.decision?.outcome)),
    ...between('deadline', deadlinesOf(before), deadlinesOf(after)),
    ...between('vote', votesOf(before), votesOf(after)),
  ];
}
