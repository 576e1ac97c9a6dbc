import { applyDecorators, Injectable, UseInterceptors } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import { asAttachment } from './content/file-name.js';
import { endings } from './content/media-types.js';
import type { Download } from './document-shelf.js';

/** Nothing of it runs, whatever a browser makes of it: an origin of its own, no script, no form, no frame around it. */
const policy = "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

@Injectable()
class ServedAsFile implements NestInterceptor<Download, Buffer> {
  intercept(context: ExecutionContext, next: CallHandler<Download>): Observable<Buffer> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const send = ({ row, bytes }: Download): Buffer => {
      const { mediaType, fileName, sha256 } = row;
      void reply.type(mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType).headers({
        'content-disposition': asAttachment(fileName),
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'x-download-options': 'noopen',
        'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
      });
      return bytes;
    };
    return next.handle().pipe(map(send));
  }
}

/** The answer is a file to keep, never a page to show. */
export function AsDownload(): MethodDecorator {
  const types = Object.keys(endings);
  const content = Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));
  const headers = {
    'Content-Disposition': {
      description: '`attachment` with the name of the file.',
      schema: { type: 'string' as const },
    },
    'Repr-Digest': { description: 'SHA-256 of the bytes (RFC 9530).', schema: { type: 'string' as const } },
  };
  return applyDecorators(
    UseInterceptors(ServedAsFile),
    ApiProduces(...types),
    ApiResponse({ status: 200, description: 'The bytes as they were uploaded.', content, headers }),
  );
}
