import { Injectable } from '@nestjs/common';
import { eventTypes } from '../../../../libs/engine/index.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import { newestOf, procedureOf, procedures } from '../../../../workflows/index.js';
import type { Procedure } from '../../../../workflows/shared/procedure.js';
import { notFound } from '../../../../workflows/shared/sources.js';
import { diagramOf, statesOf } from './chart.js';
import type { ProcedureDto, ProcedureListDto, ProcedureRefDto } from './procedure.dto.js';
import { toRuleDto } from './rule.dto.js';

function toRef({ name, version }: Procedure): ProcedureRefDto {
  return { procedure: name, version, current: newestOf(name)?.version === version };
}

/** The procedures of the house as readers see them. A released version never changes. */
@Injectable()
export class ProcedureService {
  list(): ProcedureListDto {
    return { items: procedures.map(toRef) };
  }

  /** @throws ProblemError `unknown-resource` */
  read(name: string, version: string): ProcedureDto {
    const procedure = procedureOf(name, version);
    if (!procedure) throw new ProblemError('unknown-resource', 'There is no such version of a procedure.');
    return {
      ...toRef(procedure),
      states: statesOf(procedure),
      events: eventTypes({ procedure: name, version }),
      rules: Object.entries(procedure.rules).map(([id, rule]) => toRuleDto(id, rule)),
      notFound: [...notFound],
      form: procedure.form,
      diagram: diagramOf(procedure),
    };
  }
}
