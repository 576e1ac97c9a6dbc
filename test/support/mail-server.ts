import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerSession } from 'smtp-server';

/** A letter as the server has taken it. */
export interface Received {
  readonly to: readonly string[];
  /** Exactly as it came. */
  readonly raw: string;
  readonly mail: Email;
}

/** What the server does with a recipient: takes it, answers with a code, or breaks the connection after the letter. */
export type Answer = 'take' | 'break' | { readonly code: number; readonly text: string };

/** A real mail server on loopback. */
export class MailServer {
  readonly received: Received[] = [];
  /** Recipients in the order in which they were named, whatever came of it. */
  readonly named: string[] = [];
  answer: (to: string) => Answer = () => 'take';
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onRcptTo: ({ address }, _session, done) => {
        this.named.push(address);
        const answer = this.answer(address);
        if (typeof answer === 'string') return done();
        done(Object.assign(new Error(answer.text), { responseCode: answer.code }));
      },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => void this.take(session, Buffer.concat(parts), done));
      },
    });
    this.server.on('error', () => undefined);
  }

  static async start(): Promise<MailServer> {
    const server = new MailServer();
    await new Promise<void>((resolve) => void server.server.listen(0, '127.0.0.1', () => resolve()));
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** Letters to an address. */
  to(address: string): Received[] {
    return this.received.filter(({ to }) => to.includes(address));
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async take(session: SMTPServerSession, raw: Buffer, done: (error?: Error | null) => void): Promise<void> {
    const to = session.envelope.rcptTo.map(({ address }) => address);
    this.received.push({ to, raw: raw.toString('latin1'), mail: await PostalMime.parse(raw) });
    if (to.some((address) => this.answer(address) === 'break')) {
      for (const connection of this.server.connections) if (connection.id === session.id) connection._socket.destroy();
      return;
    }
    done();
  }
}
