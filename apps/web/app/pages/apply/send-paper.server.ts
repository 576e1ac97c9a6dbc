import { uploadDocument } from '../../../../../libs/api-client';
import type { Problem, UploadDocumentData } from '../../../../../libs/api-client';
import { redirect } from 'react-router';
import { apiOf } from '../../api/api.server';
import { signInFirst } from '../../api/answered.server';
import { attempted } from '../../api/attempted.server';
import { languageOf } from './application.server';
import type { Asked } from './application.server';
import { wordIn } from './section-names';

/** What was typed beside a file. */
interface PaperTyped {
  readonly title: string;
  readonly kind: string;
  readonly isPublic: boolean;
  readonly replaces: string;
}

/** Why a paper was not added; the file has to be chosen again, as browsers have it. */
export interface NotAdded {
  readonly problem: Problem;
  readonly typed: PaperTyped;
}

/**
 * Adds a paper. Its address names key and seat, so that the form holds what the API takes and nothing else.
 * @throws Response to the list of papers, or to the sign-in
 */
export async function sendPaper(asked: Asked): Promise<NotAdded> {
  const { request, context, params } = asked;
  const id = params['id'] ?? '';
  const asks = new URL(request.url).searchParams;
  const seat = asks.get('seat');
  const form = await request.formData();
  const added = await attempted(
    uploadDocument({
      client: apiOf(context),
      path: { id },
      headers: { 'Idempotency-Key': asks.get('key') ?? '', ...(seat ? { 'Acting-Seat': seat } : {}) },
      // As it was typed: the API says what is wrong with it.
      body: Object.fromEntries(form) as unknown as UploadDocumentData['body'],
    }),
  );
  if (added.done) throw redirect(`/${languageOf(asked)}/apply/${id}/papers?added=yes`, { status: 303 });
  if (added.problem.code === 'not-signed-in') throw signInFirst(request);
  const typed = {
    title: wordIn(form, 'title'),
    kind: wordIn(form, 'kind'),
    isPublic: wordIn(form, 'isPublic') === 'true',
    replaces: wordIn(form, 'replaces'),
  };
  return { problem: added.problem, typed };
}
