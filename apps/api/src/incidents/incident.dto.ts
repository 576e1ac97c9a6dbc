import { ApiProperty } from '@nestjs/swagger';
import type { Page } from '../database/page.js';
import { Flag, Id } from '../http/dto/fields.js';
import { PageQuery } from '../http/dto/page.js';
import { ServedId, ServedNext, ServedNumber, ServedText, ServedWhen } from '../http/dto/served.js';
import type { IncidentEntity } from './incident.entity.js';

/** Which incidents. */
export class IncidentQuery extends PageQuery {
  @Id({ about: 'Of this case only.', optional: true })
  case?: string;

  @Flag({ about: 'Only those that nobody has closed yet.', optional: true })
  open?: boolean;
}

/** Something the procedure could not decide; the case was left as it was. */
export class IncidentDto {
  @ServedId('Also the reference that people are given.')
  readonly id!: string;

  @ServedId('The case, where there is one.', true)
  readonly case!: string | null;

  @ServedText('Kind of incident.')
  readonly code!: string;

  @ServedText('What is known of it.')
  readonly detail!: string;

  @ServedText('What was being done: act, deadline, open or read.')
  readonly source!: IncidentEntity['source'];

  @ServedText('Event type that met it first.', true)
  readonly type!: string | null;

  @ServedText('Request that met it first.', true)
  readonly requestId!: string | null;

  @ServedNumber('How often it was met.')
  readonly times!: number;

  @ServedWhen('First met.')
  readonly firstAt!: string;

  @ServedWhen('Last met.')
  readonly lastAt!: string;

  @ServedWhen('Closed.', true)
  readonly closedAt!: string | null;
}

/** A part of the list of incidents. */
export class IncidentListDto implements Page<IncidentDto> {
  @ApiProperty({ type: [IncidentDto] })
  readonly items!: readonly IncidentDto[];

  @ServedNext()
  readonly next!: string | null;
}

/** A row as it is served. */
export function toIncidentDto({ caseId, firstAt, lastAt, closedAt, ...rest }: IncidentEntity): IncidentDto {
  return {
    ...rest,
    case: caseId,
    firstAt: firstAt.toISOString(),
    lastAt: lastAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  };
}
