import type { JsonObject } from '../../../../libs/engine/index.js';
import { Members } from '../http/dto/fields.js';
import { ServedText, ServedWhen } from '../http/dto/served.js';
import type { OwnDraft } from './own-drafts.js';

/** What has been written of a step. */
export class KeepOwnDraftDto {
  @Members({ about: 'The payload as far as it has been written; it need not be complete or right.' })
  payload!: JsonObject;
}

/** One's own draft of a step. */
export class OwnDraftDto {
  @ServedText('Event type.')
  readonly event!: string;

  @Members({ about: 'The payload as far as it has been written; empty where there is no draft.' })
  readonly payload!: JsonObject;

  @ServedWhen('When it was saved; null where there is no draft.', true)
  readonly savedAt!: string | null;
}

/** A draft as it is served to its author. */
export function toOwnDraftDto({ savedAt, ...rest }: OwnDraft): OwnDraftDto {
  return { ...rest, savedAt: savedAt === null ? null : new Date(savedAt).toISOString() };
}
