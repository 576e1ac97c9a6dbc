import { Busboy } from '@fastify/busboy';
import type { BusboyFileStream, BusboyInstance } from '@fastify/busboy';
import type { IncomingMessage } from 'node:http';
import { ProblemError } from '../../../../../libs/problems/index.js';

/** What a form with a file consists of, as it was sent. */
export interface Received {
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly file: { readonly field: string; readonly name: string; readonly bytes: Buffer } | null;
}

/** The longest text of a paper has 10,000 characters, at most four bytes each. */
const limits = {
  fieldNameSize: 100,
  fieldSize: 65_536,
  fields: 10,
  files: 1,
  parts: 11,
  headerPairs: 20,
  headerSize: 8_192,
};

/** Bytes of everything beside the file: fields, boundaries, headers of the parts. */
const beside = 256 * 1024;

const tooLarge = (most: number): ProblemError =>
  new ProblemError('payload-too-large', `A file may have ${most} bytes at most.`);
const tooMuch = new ProblemError(
  'invalid-payload',
  'The form has more parts or longer ones than this takes: one file.',
  {
    errors: [{ pointer: '', code: 'too-many-parts', message: 'must have one file and few, short fields' }],
  },
);
const brokenOff = new ProblemError('malformed-request', 'The form is not complete multipart/form-data.');

function headersOf({ headers }: IncomingMessage): { 'content-type': string } {
  const type = headers['content-type'] ?? '';
  if (/^multipart\/form-data\s*;/i.test(type)) return { ...headers, 'content-type': type };
  throw new ProblemError('unsupported-media-type', 'Send the file as multipart/form-data.', {
    accepted: 'multipart/form-data',
  });
}

function parserFor(request: IncomingMessage, fileSize: number): BusboyInstance {
  const headers = headersOf(request);
  try {
    const isPartAFile = (_field?: string, _type?: string, fileName?: string): boolean => fileName !== undefined;
    return new Busboy({ headers, limits: { ...limits, fileSize }, isPartAFile });
  } catch {
    throw brokenOff;
  }
}

/** Collects what a parser finds. */
class Collected {
  private readonly fields: { name: string; value: string }[] = [];
  private file: { field: string; name: string; chunks: Buffer[] } | null = null;

  constructor(
    parser: BusboyInstance,
    private readonly fail: (problem: ProblemError) => void,
    private readonly most: number,
  ) {
    parser.on('field', (name, value, nameTruncated, valueTruncated) => {
      if (nameTruncated || valueTruncated) fail(tooMuch);
      this.fields.push({ name: String(name ?? ''), value });
    });
    parser.on('file', (field, stream, name) => this.take(String(field ?? ''), stream, name));
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) parser.on(limit, () => fail(tooMuch));
  }

  get all(): Received {
    const { file } = this;
    return {
      fields: this.fields,
      file: file && { field: file.field, name: file.name, bytes: Buffer.concat(file.chunks) },
    };
  }

  private take(field: string, stream: BusboyFileStream, name: string): void {
    const chunks: Buffer[] = [];
    this.file = { field, name, chunks };
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('limit', () => this.fail(tooLarge(this.most)));
    stream.on('error', () => this.fail(brokenOff));
  }
}

/** Milliseconds without a byte after which a sender is taken to be gone; a slow line sends a little all the time. */
const silence = 30_000;

/** Sees to it that a request ends one way or the other: too long, gone, or silent. */
function watch(request: IncomingMessage, most: number, fail: (problem: ProblemError) => void): void {
  let length = 0;
  const timer = setTimeout(() => fail(brokenOff), silence).unref();
  request.on('data', (chunk: Buffer) => {
    timer.refresh();
    length += chunk.length;
    if (length > most + beside) fail(tooLarge(most));
  });
  request.once('error', () => fail(brokenOff));
  request.once('end', () => clearTimeout(timer));
  request.once('close', () => {
    clearTimeout(timer);
    if (!request.complete) fail(brokenOff);
  });
}

/**
 * Reads a form with one file into memory, under limits; nothing is kept of one that breaks off.
 * @param most bytes of the file
 * @throws ProblemError `unsupported-media-type`, `payload-too-large`, `invalid-payload`, `malformed-request`
 */
export function receive(request: IncomingMessage, most: number): Promise<Received> {
  if (Number(request.headers['content-length'] ?? 0) > most + beside) return Promise.reject(tooLarge(most));
  return new Promise((resolve, reject) => {
    const parser = parserFor(request, most);
    const fail = (problem: ProblemError): void => {
      request.unpipe(parser);
      // What is still coming is let go by, so that whoever sends it gets to read the answer.
      request.resume();
      reject(problem);
    };
    const collected = new Collected(parser, fail, most);
    watch(request, most, fail);
    parser.on('error', () => fail(brokenOff));
    parser.on('finish', () => resolve(collected.all));
    request.pipe(parser);
  });
}
