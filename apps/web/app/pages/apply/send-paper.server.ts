import type { Problem } from '../../../../../libs/api-client';
import { redirect } from 'react-router';
import { problemOf, signInFirst } from '../../api/answered.server';
import { visit } from '../../visit';
import { languageOf } from './application.server';
import type { Asked } from './application.server';
import { headOf } from './text-before-file';
import type { PaperTyped } from './text-before-file';

/** Why a paper was not added; the file has to be chosen again, as browsers have it. */
export interface NotAdded {
  readonly problem: Problem;
  readonly typed: PaperTyped;
}

/**
 * Passes a paper on to the API as it comes in, so that no file is held here.
 * @throws Response to the list of papers
 */
export async function sendPaper(asked: Asked): Promise<NotAdded> {
  const { request, context, params } = asked;
  const id = params['id'] ?? '';
  const asks = new URL(request.url).searchParams;
  const seat = asks.get('seat');
  const { body, head } = headOf(request);
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: {
      'content-type': request.headers.get('content-type') ?? '',
      'idempotency-key': asks.get('key') ?? '',
      ...(seat ? { 'acting-seat': seat } : {}),
    },
    body,
    duplex: 'half',
  };
  const response = await context
    .get(visit)
    .fetch(`http://api.internal/api/v1/cases/${encodeURIComponent(id)}/documents`, init);
  if (response.ok) throw redirect(`/${languageOf(asked)}/apply/${id}/papers?added=yes`, { status: 303 });
  const problem = problemOf({ error: await response.json(), response });
  if (problem.code === 'not-signed-in') throw signInFirst(request);
  return { problem, typed: head() };
}
