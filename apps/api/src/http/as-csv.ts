import { applyDecorators, UseInterceptors } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor, Type } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Page } from '../database/page.js';
import { Refuses } from './openapi/refuses.js';

const json = /(?:^|[\s,])(?:application\/(?:json|\*)|\*\/\*)(?:$|[\s,;])/i;
const csv = /(?:^|[\s,])(?:text\/(?:csv|\*))(?:$|[\s,;])/i;

/**
 * Which of the two is wanted. `format` wins over `Accept`; a browser that takes everything gets JSON.
 * @throws ProblemError `not-acceptable` where neither would do
 */
export function wantsCsv(format: unknown, accept: string | undefined): boolean {
  if (format !== undefined) return format === 'csv';
  if (accept === undefined || json.test(accept)) return false;
  if (csv.test(accept)) return true;
  throw new ProblemError('not-acceptable', 'This is available as application/json and as text/csv.');
}

class CsvWhereWanted<Item> implements NestInterceptor<Page<Item>> {
  constructor(
    private readonly write: (items: readonly Item[]) => string,
    private readonly fileName: string,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<Page<Item>>): Observable<unknown> {
    const http = context.switchToHttp();
    const { query, headers } = http.getRequest<FastifyRequest<{ Querystring: { format?: string } }>>();
    if (!wantsCsv(query.format, headers.accept)) return next.handle();
    void http
      .getResponse<FastifyReply>()
      .type('text/csv; charset=utf-8; header=present')
      .header('content-disposition', `attachment; filename="${this.fileName}"`);
    return next.handle().pipe(map(({ items }) => this.write(items)));
  }
}

/** The list is available as CSV too, by `Accept: text/csv` or `?format=csv`. Stands below {@link Paged}, which wants to see the list. */
export function AlsoCsv<Item>(
  type: Type<unknown>,
  fileName: string,
  write: (items: readonly Item[]) => string,
): MethodDecorator {
  return applyDecorators(
    UseInterceptors(new CsvWhereWanted(write, fileName)),
    ApiExtraModels(type),
    ApiResponse({
      status: 200,
      content: {
        'application/json': { schema: { $ref: getSchemaPath(type) } },
        'text/csv': { schema: { type: 'string' } },
      },
    }),
    Refuses('not-acceptable'),
  );
}
