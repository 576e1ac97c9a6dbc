import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Scanned } from './scanned.js';

/** Milliseconds without a byte from the scanner: it unpacks archives, which takes a while. */
const silence = 30_000;

/** Bytes handed over at once. */
const piece = 64 * 1024;

function* frames(bytes: Buffer): Generator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for (let from = 0; from < bytes.length; from += piece) {
    const part = bytes.subarray(from, from + piece);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    yield length;
    yield part;
  }
  yield Buffer.alloc(4);
}

async function send(socket: Socket, bytes: Buffer): Promise<void> {
  for (const frame of frames(bytes)) {
    if (socket.destroyed) return;
    if (!socket.write(frame)) await once(socket, 'drain');
  }
}

/** A scanner says one short line; anything longer is not one. */
const longestAnswer = 4096;

async function answerOf(socket: Socket): Promise<string> {
  let answer = '';
  for await (const chunk of socket) {
    answer += (chunk as Buffer).toString('utf8');
    if (answer.includes('\0') || answer.length > longestAnswer) break;
  }
  return answer.split('\0', 1)[0]?.trim() ?? '';
}

/**
 * Has bytes scanned by `clamd` over TCP: its command INSTREAM, as in the manual of clamd.
 * @throws Error where it cannot be reached, takes too long, or says anything but that it found something or nothing
 */
export async function scanWithClamd(at: { host: string; port: number }, bytes: Buffer): Promise<Scanned> {
  const socket = connect(at);
  socket.setTimeout(silence, () => socket.destroy(new Error('The scanner says nothing.')));
  try {
    // Both at once: a scanner that has seen enough answers before it has everything, and stops reading.
    const [answer] = await Promise.all([answerOf(socket), send(socket, bytes)]);
    if (answer === 'stream: OK') return { result: 'clean', finding: null };
    const finding = /^stream: (.{1,200}) FOUND$/.exec(answer)?.[1];
    if (finding !== undefined) return { result: 'infected', finding };
    throw new Error(`The scanner says: ${answer.slice(0, 200) || 'nothing'}`);
  } finally {
    socket.destroy();
  }
}
