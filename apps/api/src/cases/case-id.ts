import { applyDecorators, Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import { ProblemError } from '../../../../libs/problems/index.js';
import { Refuses } from '../http/openapi/refuses.js';

/** An id that is no UUID is answered like one that nothing has: there is no such case either way. */
const caseId = {
  transform(id: string): string {
    if (isUUID(id)) return id.toLowerCase();
    throw new ProblemError('unknown-case', 'There is no such case.');
  },
};

/** The id of the case in the path. */
export const CaseId = (): ParameterDecorator => Param('id', caseId);

/** Documents the id of the case in the path. */
export function OnCase(): MethodDecorator {
  return applyDecorators(
    ApiParam({ name: 'id', description: 'Of the case.', schema: { type: 'string', format: 'uuid' } }),
    Refuses('unknown-case'),
  );
}
