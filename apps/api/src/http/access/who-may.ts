import { applyDecorators, createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiSecurity } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { isPublic } from '../../../../../libs/policy/index.js';
import type { ActionOn, Resource } from '../../../../../libs/policy/index.js';
import { Refuses } from '../openapi/refuses.js';
import { publicReader } from './reader.js';
import type { Reader } from './reader.js';

/** A right of the policy that an endpoint needs. */
export interface Needed {
  readonly resource: Resource;
  readonly action: string;
}

/** Metadata key under which the guard finds {@link Needed}. */
export const neededKey = Symbol('needed');

const ActingSeat = (): MethodDecorator =>
  ApiHeader({
    name: 'Acting-Seat',
    required: false,
    description:
      'The one of your seats in which you ask, for example `AF-1`; for an applicant the id of the organisation. ' +
      'Without it you read as all your seats, and act in the first that can do what you ask.',
    schema: { type: 'string', maxLength: 64 },
  });

/** Whoever has this right in the policy may ask; for a right of everybody nobody needs to sign in. */
export function May<R extends Resource>(resource: R, action: ActionOn<R>): MethodDecorator {
  const open = isPublic(resource, action);
  return applyDecorators(
    SetMetadata(neededKey, { resource, action } satisfies Needed),
    ...(open ? [ApiSecurity({})] : []),
    ApiBearerAuth(),
    ActingSeat(),
    Refuses(...(open ? [] : (['not-signed-in'] as const)), 'token-not-accepted', 'not-your-role'),
  );
}

/** A request after the guard. */
export interface GuardedRequest extends FastifyRequest {
  reader?: Reader;
}

/** The reader whom the guard has found. */
export const WhoAsks = createParamDecorator(
  (_: unknown, context: ExecutionContext): Reader =>
    context.switchToHttp().getRequest<GuardedRequest>().reader ?? publicReader,
);
