import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { ProblemError, toProblem } from '../../../../libs/problems/index.js';
import type { Config } from '../config.js';
import { UploadSlots } from '../documents/upload/upload-slots.js';
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

/** The page, in the language of the one that was asked for, that says why a form was not even looked at. */
function notTaken(asked: Request, error: ProblemError): Request {
  const { pathname } = new URL(asked.url);
  const { status } = toProblem(error, pathname);
  const headers = new Headers(asked.headers);
  for (const name of ['content-type', 'content-length']) headers.delete(name);
  return new Request(new URL(`/${pathname.split('/')[1]}/not-taken/${status}`, asked.url), { headers });
}

/** Takes requests for pages to the interface, and its pages back. */
export class PageDesk {
  /** Of forms with files, so that they do not fill the memory of the process. */
  private readonly slots = new UploadSlots();

  constructor(
    private readonly pages: Pages,
    private readonly server: FastifyInstance,
    private readonly config: Config,
    private readonly unforeseen: Unforeseen,
  ) {}

  /** Answers with a page. */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const gone = whenGone(reply);
    if (onlyReads.has(request.method)) return this.draw(toRequest(request, null, gone), request, reply);
    // The API looks too, where a page asks it for something; a page that asks it for nothing has to look itself.
    mustNotBeForeign(request, this.config.mail.publicUrl);
    const take = async (): Promise<FastifyReply> => {
      const bytes = await sentBytes(request, this.config).catch((error: unknown) => known(error, request));
      const asked = toRequest(request, bytes instanceof ProblemError ? null : bytes, gone);
      return this.draw(bytes instanceof ProblemError ? notTaken(asked, bytes) : asked, request, reply);
    };
    const withFile = request.headers['content-type']?.startsWith('multipart/') ?? false;
    return withFile ? this.slots.hold(request.ip, take) : take();
  }

  private async draw(asked: Request, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const nonce = randomBytes(16).toString('base64url');
    const cookies: string[] = [];
    const page = await this.pages.entry.handle(asked, {
      nonce,
      fetch: innerFetch(this.server, request, cookies),
      demo: this.config.demo,
      fileLimit: this.config.documents.perFile,
      reference: request.id,
      report: (error) => void this.unforeseen.report(error, request),
    });
    const set = [...page.headers.getSetCookie(), ...cookies];
    page.headers.delete('set-cookie');
    const headers = pageHeaders(nonce, this.pages.developing);
    void reply.code(page.status).headers(Object.fromEntries(page.headers)).headers(headers);
    if (set.length > 0) void reply.header('set-cookie', set);
    return reply.send(page.body ? Readable.fromWeb(page.body) : '');
  }
}

/** A script of ours that sends a form reads the status itself; everybody else is shown a page. */
const byScript = (url: string): boolean => /\.data(?:\?|$)/.test(url);

/** @throws what is no problem of whoever sent it, and what a script is told */
function known(error: unknown, { url }: FastifyRequest): ProblemError {
  if (error instanceof ProblemError && !byScript(url)) return error;
  throw error;
}
