import type { Socket } from 'node:net';

const tooLarge = 'HPE_HEADER_OVERFLOW';

/**
 * Answers what Node could not read as HTTP at all: there is no request to reply to, only a socket.
 */
export function unreadableRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, code, title] =
    error.code === tooLarge
      ? [431, 'headers-too-large', 'Request header fields too large']
      : [400, 'malformed-request', 'Bad request'];
  const body = JSON.stringify({
    type: `urn:als:problem:${code}`,
    title,
    status,
    code,
    detail: 'The request is not readable as HTTP.',
  });
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
