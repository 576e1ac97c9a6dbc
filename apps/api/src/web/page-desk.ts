import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Config } from '../config.js';
import type { Unforeseen } from '../http/problems/unforeseen.js';
import { mustNotBeForeign } from '../sign-in/same-origin.js';
import type { Pages } from './built-pages.js';
import { innerFetch } from './inner-fetch.js';
import { pageHeaders } from './page-headers.js';
import { sentBytes } from './sent-bytes.js';
import { toRequest } from './to-request.js';

const onlyReads = new Set(['GET', 'HEAD']);

/** Ends when the visitor goes away before the answer is out. */
function whenGone({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

/** Takes requests for pages to the interface, and its pages back. */
export class PageDesk {
  constructor(
    private readonly pages: Pages,
    private readonly server: FastifyInstance,
    private readonly config: Config,
    private readonly unforeseen: Unforeseen,
  ) {}

  /** Answers with a page. */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    // The API looks too, where a page asks it for something; a page that asks it for nothing has to look itself.
    if (!onlyReads.has(request.method)) mustNotBeForeign(request, this.config.mail.publicUrl);
    const nonce = randomBytes(16).toString('base64url');
    const cookies: string[] = [];
    const body = onlyReads.has(request.method) ? null : await sentBytes(request, this.config);
    const page = await this.pages.entry.handle(toRequest(request, body, whenGone(reply)), {
      nonce,
      fetch: innerFetch(this.server, request, cookies),
      demo: this.config.demo,
      fileLimit: this.config.documents.perFile,
      reference: request.id,
      report: (error) => void this.unforeseen.report(error, request),
    });
    const set = [...page.headers.getSetCookie(), ...cookies];
    page.headers.delete('set-cookie');
    void reply
      .code(page.status)
      .headers(Object.fromEntries(page.headers))
      .headers(pageHeaders(nonce, this.pages.developing));
    if (set.length > 0) void reply.header('set-cookie', set);
    return reply.send(page.body ? Readable.fromWeb(page.body) : '');
  }
}
