import { Injectable } from '@nestjs/common';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Reader } from '../http/access/reader.js';
import { toOwnDraftDto } from './own-draft.dto.js';
import type { KeepOwnDraftDto, OwnDraftDto } from './own-draft.dto.js';
import { OwnDrafts } from './own-drafts.js';
import type { DraftKey } from './own-drafts.js';

/** Which draft: the case and the type of the step. */
export type DraftPlace = Pick<DraftKey, 'case' | 'event'>;

function keyOf({ account, seats }: Reader, place: DraftPlace): DraftKey {
  if (!account) throw new ProblemError('not-signed-in', 'A draft needs a signed-in person.');
  return { person: account.person, seats, ...place };
}

/** One's own drafts as they are kept and served. */
@Injectable()
export class OwnDraftDesk {
  constructor(private readonly drafts: OwnDrafts) {}

  async read(reader: Reader, place: DraftPlace): Promise<OwnDraftDto> {
    return toOwnDraftDto(await this.drafts.read(keyOf(reader, place)));
  }

  async keep(reader: Reader, place: DraftPlace, { payload }: KeepOwnDraftDto): Promise<OwnDraftDto> {
    return toOwnDraftDto(await this.drafts.keep(keyOf(reader, place), payload));
  }

  drop(reader: Reader, place: DraftPlace): Promise<void> {
    return this.drafts.drop(keyOf(reader, place));
  }
}
