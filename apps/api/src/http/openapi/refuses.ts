import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { problemTable } from '../../../../../libs/problems/index.js';
import type { ProblemCode } from '../../../../../libs/problems/index.js';

/** Documents the problems that an endpoint can answer with, each under its status. */
export function Refuses(...codes: readonly ProblemCode[]): MethodDecorator {
  return applyDecorators(
    ...codes.map((code) =>
      ApiResponse({
        status: problemTable[code].status,
        description: `\`${code}\`: ${problemTable[code].title}.`,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      }),
    ),
  );
}
