import { PassThrough } from 'node:stream';

/** Milliseconds after which a browser comes back when a stream has ended. */
const comesBackAfter = 3_000;

/** Bytes that a reader may leave unread. Whoever takes nothing for so long is gone, or holds the connection. */
const mostUnread = 16 * 1024;

/** Server-sent events on their way to one reader, in the format of the HTML standard. */
export class EventStream {
  readonly body = new PassThrough();

  constructor() {
    // Whatever breaks here is a connection that has gone away.
    this.body.on('error', () => this.body.destroy());
    this.write(`retry: ${comesBackAfter}\n\n`);
  }

  /** The case has this revision now. Nothing else goes out: what has changed is for whoever asks for it. */
  changed(revision: number): void {
    this.write(`id: ${revision}\nevent: changed\ndata: ${JSON.stringify({ revision })}\n\n`);
  }

  /** Keeps what lies between from taking the connection for a dead one. */
  beat(): void {
    this.write(':\n\n');
  }

  end(): void {
    this.body.end();
  }

  /** Does something once, when the stream has ended or the reader has gone. */
  onceOver(done: () => void): void {
    this.body.once('close', done);
  }

  private write(text: string): void {
    if (this.body.destroyed || this.body.writableEnded) return;
    this.body.write(text);
    if (this.body.readableLength + this.body.writableLength > mostUnread) this.body.destroy();
  }
}
