import type { ProcedureDto, RuleDto, RuleSetDto } from '../../../../../libs/api-client';

type Values = Readonly<Record<string, unknown>>;

/** The office's own values that count for cases opened now: those of the set that came into force last. */
export function ownValues(sets: readonly RuleSetDto[], now: Date): Values {
  const inForce = sets.filter(({ inForceFrom }) => new Date(inForceFrom) <= now);
  const [last] = [...inForce].sort(
    (one, other) => other.inForceFrom.localeCompare(one.inForceFrom) || other.id.localeCompare(one.id),
  );
  return last?.overrides ?? {};
}

/** A procedure with the office's own values in the place of the shipped ones. */
export function withOwnValues(procedure: ProcedureDto, values: Values): ProcedureDto {
  const own = (rule: RuleDto): RuleDto =>
    Object.hasOwn(values, rule.id) ? { ...rule, value: values[rule.id] as RuleDto['value'], overridden: true } : rule;
  return {
    ...procedure,
    rules: procedure.rules.map(own),
    steps: procedure.steps.map((step) => ({ ...step, limit: step.limit && own(step.limit) })),
  };
}
