import { applyDecorators, createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { expectedRevision, requiredKey } from './conditions.js';
import { Refuses } from './openapi/refuses.js';

/** What a request that changes something says beside its body. */
export interface Envelope {
  /** Key under which a repetition gets the same answer. */
  readonly idempotencyKey: string;
  /** Revision that the sender saw, where named. */
  readonly expectedRevision: number | undefined;
  readonly requestId: string;
  /** Method and path, so that one key cannot stand for two different acts. */
  readonly target: string;
  /** Body as it was sent; null where there was none. */
  readonly body: unknown;
}

const single = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header.join(', ') : header;

function envelopeOf(request: FastifyRequest): Envelope {
  return {
    idempotencyKey: requiredKey(single(request.headers['idempotency-key'])),
    expectedRevision: expectedRevision(request.headers['if-match']),
    requestId: request.id,
    target: `${request.method} ${request.url.split('?')[0]}`,
    body: request.body ?? null,
  };
}

/** The {@link Envelope} of a request; refuses one without a usable Idempotency-Key. */
export const SentWith = createParamDecorator((_: unknown, context: ExecutionContext): Envelope =>
  envelopeOf(context.switchToHttp().getRequest()),
);

/** Revision named by If-Match, where named. */
export const SeenRevision = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined =>
  expectedRevision(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** Id of the request, as in `X-Request-Id` of the answer. */
export const RequestId = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => context.switchToHttp().getRequest<FastifyRequest>().id,
);

/** Documents `Idempotency-Key`. */
export function Idempotent(): MethodDecorator {
  return applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description:
        'A new key for each new act. The same key with the same body gets the same answer again, also after a restart; ' +
        'with another body it is refused. It is remembered for 30 days unless the operator says otherwise.',
      schema: { type: 'string', minLength: 1, maxLength: 200, example: '0190f5c4-6f0e-7c4b-9e6e-2f6f0d1b7a11' },
    }),
    Refuses('idempotency-key-required', 'idempotency-key-reused'),
  );
}

/** Documents `If-Match`. */
export function Conditional(when: string): MethodDecorator {
  return applyDecorators(
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: `ETag that you saw, for example \`"7"\`. ${when}`,
      schema: { type: 'string', pattern: '^"[0-9]{1,9}"$' },
    }),
    Refuses('revision-mismatch', 'revision-required'),
  );
}
