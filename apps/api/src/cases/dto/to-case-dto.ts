import type { Json } from '../../../../../libs/engine/index.js';
import { procedureOf } from '../../../../../workflows/index.js';
import type { RuleValue } from '../../../../../workflows/shared/rule.js';
import { toRuleDto } from '../../procedures/rule.dto.js';
import type { RuleDto } from '../../procedures/rule.dto.js';
import { seatName } from '../../http/access/reader.js';
import type { CaseReading, SeatActions } from '../case-reader.js';
import type { ActionDto, CaseDto } from './case.dto.js';

const rfc3339 = (instant: number): string => new Date(instant).toISOString();
const namesInstant = /^(?:at|.+At)$/;

/** Instants of whatever a procedure shows: inside they are numbers named `at` or `...At`, outside RFC 3339. */
function withInstants(value: unknown): Json {
  if (Array.isArray(value)) return value.map(withInstants);
  if (typeof value !== 'object' || value === null) return value as Json;
  const entries = Object.entries(value).map(([name, member]: [string, unknown]): [string, Json] => [
    name,
    typeof member === 'number' && namesInstant.test(name) ? rfc3339(member) : withInstants(member),
  ]);
  return Object.fromEntries(entries);
}

/** Every action once, with all the reader's seats that can do it. */
function toActions(bySeat: readonly SeatActions[]): ActionDto[] {
  const actions = new Map<string, ActionDto>();
  for (const { seat, actions: possible } of bySeat) {
    for (const action of possible) {
      const seats = [...(actions.get(action.event)?.seats ?? []), seatName(seat)];
      actions.set(action.event, { ...action, seats });
    }
  }
  return [...actions.values()];
}

function rulesNamed(reading: CaseReading, names: readonly (string | null)[]): Record<string, RuleDto> {
  const rules = procedureOf(reading.procedure, reading.version)?.rules ?? {};
  const named = [...new Set(names)].sort().flatMap((name): [string, RuleDto][] => {
    const rule = name === null ? undefined : rules[name];
    return name !== null && rule ? [[name, toRuleDto(name, rule, reading.ruleValues[name] as RuleValue)]] : [];
  });
  return Object.fromEntries(named);
}

/** A case as it is served. */
export function toCaseDto(reading: CaseReading): CaseDto {
  const { view, ruleValues: _values, actions: bySeat, ...constant } = reading;
  const { due, deadlines, decision, votes, organisation: _id, ...facts } = view;
  const actions = toActions(bySeat);
  const rules = rulesNamed(reading, [
    due?.rule ?? null,
    ...deadlines.map(({ rule }) => rule),
    ...actions.map(({ rule }) => rule),
  ]);
  return {
    ...(withInstants(facts) as object as typeof view),
    ...constant,
    due: due && { ...due, at: rfc3339(due.at) },
    deadlines: deadlines.map((deadline) => ({ ...deadline, due: rfc3339(deadline.due) })),
    decision: withInstants(decision) as unknown as CaseDto['decision'],
    votes: withInstants(votes) as unknown as CaseDto['votes'],
    actions,
    rules,
    openedAt: rfc3339(reading.openedAt),
    updatedAt: rfc3339(reading.updatedAt),
    at: rfc3339(reading.at),
  };
}
