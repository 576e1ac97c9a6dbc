import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** A server that speaks clamd's protocol: what it was sent, and what it says about it. */
export interface TestScanner {
  readonly at: { readonly host: string; readonly port: number };
  /** Files that were sent whole, in order. */
  readonly seen: readonly Buffer[];
  /** From now on: answers, hangs up without a word, answers with an error, or takes its time until the mood changes. */
  mood: 'answering' | 'hangingUp' | 'failing' | 'thinking';
  close(): Promise<void>;
}

/** The harmless text that every scanner reports, put together so that none reports this file. */
export const testVirus = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

/** Reads `zINSTREAM\0` and length-prefixed pieces up to the one without length; null while there is more to come. */
function streamed(sent: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (sent.length < command.length) return null;
  if (sent.subarray(0, command.length).toString() !== command) throw new Error('not INSTREAM');
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= sent.length;) {
    const length = sent.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(sent.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

class ProtocolServer implements TestScanner {
  readonly seen: Buffer[] = [];
  mood: TestScanner['mood'] = 'answering';

  constructor(private readonly server: Server) {
    server.on('connection', (socket: Socket) => this.serve(socket));
  }

  get at(): TestScanner['at'] {
    return { host: '127.0.0.1', port: (this.server.address() as AddressInfo).port };
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private serve(socket: Socket): void {
    let sent = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      sent = Buffer.concat([sent, chunk]);
      const file = streamed(sent);
      if (!file) return;
      this.seen.push(file);
      this.answer(socket, file);
    });
  }

  private answer(socket: Socket, file: Buffer): void {
    if (this.mood === 'thinking') setTimeout(() => this.answer(socket, file), 20);
    else if (this.mood === 'hangingUp') socket.destroy();
    else socket.end(`${this.verdict(file)}\0`);
  }

  private verdict(file: Buffer): string {
    if (this.mood === 'failing') return 'INSTREAM size limit exceeded. ERROR';
    return file.includes(testVirus) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
  }
}

/** Starts it on loopback at a free port. */
export async function startScanner(): Promise<TestScanner> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return new ProtocolServer(server);
}
