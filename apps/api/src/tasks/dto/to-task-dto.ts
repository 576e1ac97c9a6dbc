import type { Action } from '../../../../../libs/engine/types.js';
import { procedureOf } from '../../../../../workflows/index.js';
import type { RuleValue } from '../../../../../workflows/shared/rule.js';
import { toSummaryDto } from '../../cases/dto/case-list.dto.js';
import { toHolderDto } from '../../claims/claim.dto.js';
import { seatName } from '../../http/access/reader.js';
import { toRuleDto } from '../../procedures/rule.dto.js';
import type { RuleDto } from '../../procedures/rule.dto.js';
import type { ListedTask } from '../tasks.js';
import type { AskedDto, TaskDto } from './task.dto.js';

/** Every step once, with all the reader's seats of which it is asked. */
function seatsByEvent(asked: ListedTask['asked']): Map<string, { action: Action; seats: string[] }> {
  const steps = new Map<string, { action: Action; seats: string[] }>();
  for (const { seat, task } of asked)
    for (const action of task.actions) {
      const seats = [...(steps.get(action.event)?.seats ?? []), seatName(seat)];
      steps.set(action.event, { action, seats });
    }
  return steps;
}

/** A task as it is served. */
export function toTaskDto({ summary, holder, asked, ruleValues }: ListedTask): TaskDto {
  const rules = procedureOf(summary.procedure, summary.version)?.rules ?? {};
  const ruleOf = (name: string | undefined): RuleDto | null => {
    const rule = name === undefined ? undefined : rules[name];
    return name !== undefined && rule ? toRuleDto(name, rule, ruleValues[name] as RuleValue) : null;
  };
  const steps = [...seatsByEvent(asked).values()].map(({ action, seats }): AskedDto => {
    const { event, label, takes, leadsTo, irreversible, rule } = action;
    return { event, label, takes, leadsTo, irreversible, seats, rule: ruleOf(rule) };
  });
  return {
    case: toSummaryDto(summary),
    holder: toHolderDto(holder),
    asked: steps,
    dueRule: ruleOf(asked[0]?.task.due?.rule),
  };
}
