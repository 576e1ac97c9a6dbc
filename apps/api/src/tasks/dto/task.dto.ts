import { ApiProperty, PickType } from '@nestjs/swagger';
import { ActionDto } from '../../cases/dto/case.dto.js';
import { CaseSummaryDto } from '../../cases/dto/case-list.dto.js';
import { HolderDto } from '../../claims/claim.dto.js';
import type { Page } from '../../database/page.js';
import { OneOf } from '../../http/dto/fields.js';
import { PageQuery } from '../../http/dto/page.js';
import { ServedNext } from '../../http/dto/served.js';
import { RuleDto } from '../../procedures/rule.dto.js';
import { taskLists } from '../concerned.js';
import type { TaskList } from '../concerned.js';

/** Which list. */
export class TaskQuery extends PageQuery {
  @OneOf(taskLists, {
    about:
      '`mine` unless said otherwise: what waits for one of your seats. `region`: what of your region waits for others. ' +
      '`others`: what else you have to do with and waits for others.',
    optional: true,
  })
  of?: TaskList;
}

/** A step that is asked of the reader. */
export class AskedDto extends PickType(ActionDto, ['event', 'label', 'seats', 'takes', 'leadsTo', 'irreversible']) {
  @ApiProperty({ type: RuleDto, nullable: true, description: 'The rule under which it is asked.' })
  readonly rule!: RuleDto | null;
}

/** A case that waits for somebody. */
export class TaskDto {
  @ApiProperty({ type: CaseSummaryDto })
  readonly case!: CaseSummaryDto;

  @ApiProperty({
    type: HolderDto,
    nullable: true,
    description: 'Who on the staff works on it; staff and auditors read it.',
  })
  readonly holder!: HolderDto | null;

  @ApiProperty({
    type: [AskedDto],
    description: 'What is asked of the reader, what is wanted most first; empty where the case waits for others.',
  })
  readonly asked!: readonly AskedDto[];

  @ApiProperty({ type: RuleDto, nullable: true, description: 'The rule that says by when.' })
  readonly dueRule!: RuleDto | null;
}

/** A part of a list of tasks. */
export class TaskListDto implements Page<TaskDto> {
  @ApiProperty({ type: [TaskDto], description: 'Due first, first. A part may be shorter than was asked for.' })
  readonly items!: readonly TaskDto[];

  @ServedNext()
  readonly next!: string | null;
}
