import type { Headers } from './house.js';

/** An event of a stream, or a comment that only keeps it alive. */
export interface LiveEvent {
  readonly id?: string;
  readonly event?: string;
  readonly data?: string;
  /** Present where it is a comment. */
  readonly comment?: true;
  readonly retry?: string;
}

function parsed(block: string): LiveEvent {
  const fields = block.split('\n').map((line): [string, string | true] => {
    const at = line.indexOf(':');
    return at === 0 ? ['comment', true] : [line.slice(0, at), line.slice(at + 1).trimStart()];
  });
  return Object.fromEntries(fields);
}

/** A stream of server-sent events, read as a browser reads it. */
export class Live {
  private rest = '';
  private readonly decoder = new TextDecoder();
  private readonly abort = new AbortController();

  private constructor(
    readonly answer: Response,
    private readonly reader: ReadableStreamDefaultReader<Uint8Array>,
    abort: AbortController,
  ) {
    this.abort = abort;
  }

  static async open(url: string, id: string, who: Headers = {}, query = ''): Promise<Live> {
    const abort = new AbortController();
    const { organisation: _, ...headers } = who;
    const answer = await fetch(`${url}/api/v1/cases/${id}/live${query}`, {
      headers: { accept: 'text/event-stream', ...headers },
      signal: abort.signal,
    });
    if (answer.status !== 200 || !answer.body) throw new Error(await answer.text());
    return new Live(answer, answer.body.getReader(), abort);
  }

  /** The next block as it comes; null when the stream has ended as it should. */
  async block(): Promise<LiveEvent | null> {
    for (;;) {
      const end = this.rest.indexOf('\n\n');
      if (end >= 0) {
        const block = this.rest.slice(0, end);
        this.rest = this.rest.slice(end + 2);
        return parsed(block);
      }
      const { done, value } = await this.reader.read();
      if (done) return null;
      this.rest += this.decoder.decode(value, { stream: true });
    }
  }

  /** The next event, whatever comments come before; null when the stream has ended. */
  async next(): Promise<LiveEvent | null> {
    for (;;) {
      const block = await this.block();
      if (block === null || block.event !== undefined) return block;
    }
  }

  close(): void {
    this.abort.abort();
  }
}
