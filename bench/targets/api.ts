import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { drive } from './drive.js';
import { exchangesOf } from './exchange.js';
import type { NextEvent } from './exchange.js';
import type { Assignment, Target } from './target.js';

function post(agent: Agent, apiUrl: string, event: NextEvent): Promise<IncomingMessage> {
  const body = JSON.stringify({ type: event.type, payload: event.payload });
  const headers = {
    authorization: `Bearer ${event.sender.token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'idempotency-key': randomUUID(),
    'if-match': `"${event.revision}"`,
  };
  return new Promise((resolve, reject) => {
    const url = `${apiUrl}/api/v1/cases/${event.case}/events`;
    request(url, { method: 'POST', agent, headers }, resolve).once('error', reject).end(body);
  });
}

/** The product over HTTP, one kept connection for each client. */
export function apiTarget(assignment: Assignment): Target {
  const exchanges = exchangesOf(assignment);
  const agent = new Agent({ keepAlive: true, maxSockets: exchanges.length });
  const act = async (event: NextEvent): Promise<void> => {
    const answer = await post(agent, assignment.apiUrl, event);
    const body = await text(answer);
    if (answer.statusCode !== 200) throw new Error(`${event.type}: ${answer.statusCode} ${body}`);
  };
  return { run: (seconds) => drive(exchanges, act, seconds) };
}
