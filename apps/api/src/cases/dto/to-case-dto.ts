import type { CaseView, Json, JsonObject } from '../../../../../libs/engine/index.js';
import { isRecused } from '../../../../../libs/policy/index.js';
import { procedureOf } from '../../../../../workflows/index.js';
import type { Actor } from '../../../../../workflows/shared/roles.js';
import type { RuleValue } from '../../../../../workflows/shared/rule.js';
import type { Tie } from '../../interests/conflict.js';
import { toRuleDto } from '../../procedures/rule.dto.js';
import type { RuleDto } from '../../procedures/rule.dto.js';
import { seatName } from '../../http/access/reader.js';
import type { CaseReading, SeatActions } from '../case-reader.js';
import { opensFor } from '../opens.js';
import type { Passed } from '../passed.js';
import type { Registered } from '../store/accredited-as.js';
import type { ToldTogether } from '../together/told-together.js';
import type { ActionDto, CaseDto } from './case.dto.js';
import { voteFor } from './vote.dto.js';

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
function toActions(bySeat: readonly SeatActions[], { all, some }: ToldTogether): ActionDto[] {
  const togetherFor = (event: string): ActionDto['together'] =>
    all.includes(event) ? 'all' : some.includes(event) ? 'some' : null;
  const actions = new Map<string, ActionDto>();
  for (const { seat, actions: possible } of bySeat) {
    for (const action of possible) {
      const seats = [...(actions.get(action.event)?.seats ?? []), seatName(seat)];
      actions.set(action.event, { ...action, seats, together: togetherFor(action.event) });
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

type State = Pick<
  CaseDto,
  | 'state'
  | 'path'
  | 'label'
  | 'phase'
  | 'turn'
  | 'tags'
  | 'overdue'
  | 'region'
  | 'country'
  | 'inForce'
  | 'recused'
  | 'earlierCase'
>;

/** What every procedure says of a case, and apart from it what only this one says. */
function toState(view: CaseView): Pick<CaseDto, 'due' | 'deadlines' | 'next' | 'decision' | 'facts'> & State {
  const { due, decision, votes: _votes, organisation: _id, deadlines: running, ...more } = view;
  const deadlines = running.map((deadline) => ({ ...deadline, due: rfc3339(deadline.due) }));
  const { state, path, label, phase, turn, tags, overdue, region, country, inForce, recused, earlierCase, ...facts } =
    more;
  return {
    ...{ state, path, label, phase, turn, tags, overdue, region, country, inForce, recused, earlierCase },
    due: due && { ...due, at: rfc3339(due.at) },
    deadlines,
    next: deadlines.find(({ leadsTo }) => leadsTo.length > 0) ?? null,
    decision: decision && { ...decision, at: rfc3339(decision.at) },
    facts: withInstants(facts) as JsonObject,
  };
}

/** Who reads a case. */
export interface CaseReaderDto {
  readonly seats: readonly Actor[];
  /** What ties the reader to the applicant; null for the public. */
  readonly ties: readonly Tie[] | null;
  /** How the organisation of an accreditation stands in the register; null where that was not asked. */
  readonly registered: Registered | null;
}

/** A case as it is served. */
export function toCaseDto(
  reading: CaseReading,
  passed: readonly Passed[],
  { seats, ties, registered }: CaseReaderDto,
): CaseDto {
  const { view, ruleValues: _values, actions: bySeat, pending: _pending, together, ...constant } = reading;
  const about = { organisation: reading.organisation.id, region: view.region, recused: view.recused };
  const actions = toActions(bySeat, together);
  const { due, deadlines } = view;
  const named = [due?.rule ?? null, ...deadlines.map(({ rule }) => rule), ...actions.map(({ rule }) => rule)];
  return {
    ...constant,
    ...toState(view),
    inForce: view.inForce && (registered === null || registered.state === 'accredited'),
    opens: registered?.state === 'accredited' ? opensFor(seats, { ...registered, ...about }) : [],
    passed: passed.map(({ state, enteredAt }) => ({
      state,
      label: `${reading.procedure}.state.${state}`,
      enteredAt: rfc3339(enteredAt),
    })),
    votes: view.votes.map(voteFor(seats, about)),
    conflict: ties && { affiliated: ties.length > 0, why: ties, recused: isRecused(seats, about) },
    together: together.cases,
    actions,
    rules: rulesNamed(reading, named),
    openedAt: rfc3339(reading.openedAt),
    updatedAt: rfc3339(reading.updatedAt),
    at: rfc3339(reading.at),
  };
}
