import { Injectable } from '@nestjs/common';
import { rulesOfDelay } from '../../../../libs/engine/document/delays.js';
import { fullGraph, leadsTo, overviewGraph } from '../../../../libs/engine/document/graph.js';
import { ordinaryWay } from '../../../../libs/engine/document/way.js';
import { eventTypes } from '../../../../libs/engine/index.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import { newestOf, procedureOf, procedures } from '../../../../workflows/index.js';
import type { Procedure } from '../../../../workflows/shared/procedure.js';
import { notFound } from '../../../../workflows/shared/sources.js';
import { diagramOf, statesOf } from './chart.js';
import { toSectionDto } from './form.dto.js';
import type { DeadlineTypeDto, ProcedureDto, ProcedureListDto, ProcedureRefDto } from './procedure.dto.js';
import { toRuleDto } from './rule.dto.js';
import type { RuleDto } from './rule.dto.js';

function toRef({ name, version }: Procedure): ProcedureRefDto {
  return { procedure: name, version, current: newestOf(name)?.version === version };
}

/** A released version never changes, so what is derived from it is derived once. */
const served = new Map<Procedure, ProcedureDto>();

function toDto(procedure: Procedure): ProcedureDto {
  const { name, version, rules, machine } = procedure;
  return {
    ...toRef(procedure),
    states: statesOf(procedure),
    events: eventTypes({ procedure: name, version }).map((event) => ({
      ...event,
      leadsTo: leadsTo(procedure, 'event', event.type),
    })),
    deadlines: Object.keys(machine.implementations.delays).map((delay) => toDeadline(procedure, delay)),
    chart: { overview: overviewGraph(procedure), full: fullGraph(procedure) },
    steps: ordinaryWay(procedure).map(({ limit, ...step }) => ({ ...step, limit: ruleNamed(procedure, limit) })),
    rules: Object.entries(rules).map(([id, rule]) => toRuleDto(id, rule)),
    notFound: [...notFound],
    form: procedure.form,
    sections: procedure.formSections.map(toSectionDto),
    claims: procedure.claims,
    diagram: diagramOf(procedure),
  };
}

function toDeadline(procedure: Procedure, name: string): DeadlineTypeDto {
  return {
    name,
    label: `${procedure.name}.deadline.${name}`,
    rules: rulesOfDelay(procedure, name),
    leadsTo: leadsTo(procedure, 'deadline', name),
  };
}

function ruleNamed({ rules }: Procedure, name: string | null): RuleDto | null {
  const rule = name === null ? undefined : rules[name];
  return name !== null && rule ? toRuleDto(name, rule) : null;
}

/** The procedures of the house as readers see them. */
@Injectable()
export class ProcedureService {
  list(): ProcedureListDto {
    return { items: procedures.map(toRef) };
  }

  /** @throws ProblemError `unknown-resource` */
  read(name: string, version: string): ProcedureDto {
    const procedure = procedureOf(name, version);
    if (!procedure) throw new ProblemError('unknown-resource', 'There is no such version of a procedure.');
    const dto = served.get(procedure) ?? toDto(procedure);
    served.set(procedure, dto);
    return dto;
  }
}
