import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { CaseSummaryDto, toSummaryDto } from '../cases/dto/case-list.dto.js';
import { HolderDto, toHolderDto } from '../claims/claim.dto.js';
import type { Page } from '../database/page.js';
import { Text } from '../http/dto/fields.js';
import { PageQuery } from '../http/dto/page.js';
import { ServedId, ServedNext, ServedNumber, ServedText } from '../http/dto/served.js';
import type { Queued } from './queue.js';
import { QueueFilter } from './queue-filter.js';
import type { SavedViewEntity } from './saved-view.entity.js';

/** Which part of the queue. */
export class QueueQuery extends IntersectionType(QueueFilter, PageQuery) {}

/** A case in the queue. */
export class QueuedDto {
  @ApiProperty({ type: CaseSummaryDto })
  readonly case!: CaseSummaryDto;

  @ApiProperty({ type: HolderDto, nullable: true, description: 'Who works on it; null where nobody does.' })
  readonly holder!: HolderDto | null;
}

/** How many cases are in each part of the queue. */
export class QueueCountsDto {
  @ServedNumber('Submitted and open.')
  readonly all!: number;

  @ServedNumber('Nobody works on them.')
  readonly unclaimed!: number;

  @ServedNumber('The reader works on them.')
  readonly mine!: number;

  @ServedNumber('The step that runs should have been done.')
  readonly overdue!: number;

  @ServedNumber('They wait for the applicant.')
  readonly applicant!: number;

  @ServedNumber('Not submitted yet.')
  readonly drafts!: number;
}

/** A part of the queue. */
export class QueueDto implements Page<QueuedDto> {
  @ApiProperty({ type: [QueuedDto] })
  readonly items!: readonly QueuedDto[];

  @ApiProperty({ type: QueueCountsDto, description: 'Of the region, phase and words that were asked for.' })
  readonly counts!: QueueCountsDto;

  @ServedNext()
  readonly next!: string | null;
}

/** A view to keep. */
export class SaveViewDto extends QueueFilter {
  @Text({ about: 'As you call it. One of that name is replaced.', most: 80, example: 'Overdue in Africa' })
  name!: string;
}

/** A view that was kept. */
export class SavedViewDto {
  @ServedId('Of the view.')
  readonly id!: string;

  @ServedText('As its owner calls it.')
  readonly name!: string;

  @ApiProperty({ type: QueueFilter, description: 'What it shows.' })
  readonly filter!: QueueFilter;
}

/** All views of one person. */
export class SavedViewsDto {
  @ApiProperty({ type: [SavedViewDto], description: 'By name.' })
  readonly items!: readonly SavedViewDto[];
}

/** A case in the queue as it is served. */
export const toQueuedDto = ({ summary, holder }: Queued): QueuedDto => ({
  case: toSummaryDto(summary),
  holder: toHolderDto(holder),
});

/** A view as it is served. */
export const toSavedViewDto = ({ id, name, filter }: SavedViewEntity): SavedViewDto => ({ id, name, filter });
