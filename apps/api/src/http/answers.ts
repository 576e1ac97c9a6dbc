import { applyDecorators, Injectable, UseInterceptors } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Page } from '../database/page.js';
import { etagOf } from './conditions.js';

/** Puts the revision of an answer into its ETag. */
@Injectable()
export class RevisionAsEtag implements NestInterceptor<{ revision: number }> {
  intercept(context: ExecutionContext, next: CallHandler<{ revision: number }>): Observable<{ revision: number }> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(tap((body) => void reply.header('etag', etagOf(body.revision))));
  }
}

function nextUrl(request: FastifyRequest, cursor: string): string {
  const url = new URL(request.url, 'http://localhost');
  url.searchParams.set('cursor', cursor);
  return url.pathname + url.search;
}

/** Names the next part of a list in a Link header (RFC 8288). */
@Injectable()
export class NextAsLink implements NestInterceptor<Page<unknown>> {
  intercept(context: ExecutionContext, next: CallHandler<Page<unknown>>): Observable<Page<unknown>> {
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const link = (page: Page<unknown>): void => {
      if (page.next) void reply.header('link', `<${nextUrl(http.getRequest(), page.next)}>; rel="next"`);
    };
    return next.handle().pipe(tap(link));
  }
}

/** The answer has a `revision`, which is its ETag too. */
export function Revisioned(status = 200): MethodDecorator {
  const ETag = { description: 'Revision of what is answered, for If-Match.', schema: { type: 'string' as const } };
  return applyDecorators(UseInterceptors(RevisionAsEtag), ApiResponse({ status, headers: { ETag } }));
}

/** The answer is a part of a list. */
export function Paged(): MethodDecorator {
  const Link = { description: '`rel="next"`: the next part, where there is one.', schema: { type: 'string' as const } };
  return applyDecorators(UseInterceptors(NextAsLink), ApiResponse({ status: 200, headers: { Link } }));
}

/** Names the case that was opened in a Location header. */
@Injectable()
export class CaseAsLocation implements NestInterceptor<{ case: string }> {
  intercept(context: ExecutionContext, next: CallHandler<{ case: string }>): Observable<{ case: string }> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(tap((body) => void reply.header('location', `/api/v1/cases/${body.case}`)));
  }
}

/** The answer says where what was made can be read. */
export function Located(): MethodDecorator {
  const Location = { description: 'Path of the case.', schema: { type: 'string' as const } };
  return applyDecorators(UseInterceptors(CaseAsLocation), ApiResponse({ status: 201, headers: { Location } }));
}
