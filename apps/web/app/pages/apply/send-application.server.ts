import { act } from '../../../../../libs/api-client';
import type { FieldErrorDto, FormFieldDto, Problem } from '../../../../../libs/api-client';
import { redirect } from 'react-router';
import { apiOf } from '../../api/api.server';
import { signInFirst } from '../../api/answered.server';
import { attempted } from '../../api/attempted.server';
import type { SentForm } from '../../api/sent-form.server';
import { actingFor, applicationOf, eventOf, languageOf } from './application.server';
import type { Asked } from './application.server';
import { seenRevisionField } from './section-names';

/** Why an application was not sent. */
export interface NotSent {
  /** `stale`: the answers are not the ones that were checked. */
  readonly code: Problem['code'] | 'stale';
  readonly errors: readonly FieldErrorDto[];
  /** All fields, to name the ones that are wrong. */
  readonly fields: readonly FormFieldDto[];
}

/**
 * Sends the form as it was checked.
 * @throws Response to the confirmation
 */
export async function sendApplication(asked: Asked, { form, headers }: SentForm): Promise<NotSent> {
  const { found, draft, sections, step, mode, me } = await applicationOf(asked);
  const fields = sections.flatMap((section) => section.fields);
  if (String(draft.revision) !== form.get(seenRevisionField)) return { code: 'stale', errors: [], fields };
  if (!step || mode !== 'fill') return { code: 'not-possible-now', errors: [], fields };
  const sent = await attempted(
    act({
      client: apiOf(asked.context),
      path: { id: found.id },
      headers: { ...actingFor(me, found.organisation.id), ...headers },
      body: eventOf(step, {}),
    }),
  );
  if (sent.done) throw redirect(`/${languageOf(asked)}/apply/${found.id}/submitted`, { status: 303 });
  const { code, errors = [] } = sent.problem;
  if (code === 'not-signed-in') throw signInFirst(asked.request);
  return { code, errors, fields };
}
