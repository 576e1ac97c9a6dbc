import { ApiProperty } from '@nestjs/swagger';
import type { Json, JsonObject } from '../../../../libs/engine/index.js';
import type { Page } from '../database/page.js';
import { Form, Id, OneOf } from '../http/dto/fields.js';
import { RecordsQuery } from '../http/dto/records.js';
import { ServedId, ServedNext, ServedNumber, ServedText, ServedWhen } from '../http/dto/served.js';
import { ActorDto } from '../trail/history.dto.js';
import { officeCase, officeEvents } from './office-case.js';
import type { OfficeEventType } from './office-case.js';
import type { OfficeItem } from './office-reader.js';

/** How the office's trail is read. */
export class OfficeHistoryQuery extends RecordsQuery {
  override limit: number = 50;

  @OneOf(['newest', 'oldest'], { about: 'Which comes first; `newest` when left out.', optional: true })
  order?: 'newest' | 'oldest';

  @OneOf(officeEvents, { about: 'Of this type only.', optional: true })
  event?: OfficeEventType;

  @Form(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, { about: 'About this seat only.', optional: true, example: 'AF-1' })
  seat?: string;

  @Id({ about: 'About this organisation only.', optional: true })
  organisation?: string;

  @Id({ about: 'Done by this person only.', optional: true })
  person?: string;
}

/** A name, an address or a free text, kept apart from the trail. */
export class OfficeValueDto {
  @ServedText('JSON pointer into the payload.')
  readonly path!: string;

  @ApiProperty({ enum: ['shown', 'erased'] })
  readonly shown!: 'shown' | 'erased';

  @ApiProperty({ required: false, type: String, description: 'Where it is shown.' })
  readonly value?: Json;

  @ApiProperty({
    required: false,
    description: 'Where it is shown: 32 bytes in hex, to check it against its commitment.',
  })
  readonly salt?: string;
}

/** Something that happened in the office; as it is hashed, like a step of a case. */
export class OfficeRecordDto {
  @ServedId('Stands for the office in its chain; the same everywhere.')
  readonly case!: string;

  @ServedNumber('Place in the chain, from 1.')
  readonly revision!: number;

  @ApiProperty({ enum: officeEvents })
  readonly type!: string;

  @ApiProperty({ type: 'null', description: 'Nothing happens here by itself.' })
  readonly deadline!: null;

  @ServedWhen('When.')
  readonly at!: string;

  @ServedText('State before; empty where there was none.')
  readonly from!: string;

  @ServedText('State after.')
  readonly to!: string;

  @ApiProperty({ type: ActorDto, nullable: true, description: 'Null at the command line.' })
  readonly actor!: ActorDto | null;

  @ServedText('Always `office`.')
  readonly procedure!: string;

  @ServedText('Version of the form of these records.')
  readonly version!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Ids, instants and closed vocabularies.' })
  readonly payload!: JsonObject;

  @ApiProperty({ type: [OfficeValueDto] })
  readonly sealed!: readonly OfficeValueDto[];

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  readonly commitments!: Readonly<Record<string, string>>;

  @ServedText('Request that caused it.', true)
  readonly requestId!: string | null;

  @ServedText('Hash of the record before.')
  readonly previousHash!: string;

  @ServedText('Hash of this record.')
  readonly hash!: string;
}

/** A part of the office's trail. */
export class OfficeHistoryDto implements Page<OfficeRecordDto> {
  @ApiProperty({ type: [OfficeRecordDto] })
  readonly items!: readonly OfficeRecordDto[];

  @ServedNext()
  readonly next!: string | null;
}

/** A record as it is served. */
export function toOfficeRecordDto({ record, sealed }: OfficeItem): OfficeRecordDto {
  const { revision, type, at, fromState, toState, actor, payload, commitments, requestId, previousHash, hash } = record;
  const values = sealed.map((value) => ({ ...value, shown: value.salt === undefined ? 'erased' : 'shown' }) as const);
  const { case: id, procedure } = officeCase;
  return {
    ...{
      case: id,
      revision,
      type,
      deadline: null,
      at: at.toISOString(),
      from: fromState,
      to: toState,
      actor,
      procedure,
    },
    ...{ version: record.version, payload, sealed: values, commitments, requestId, previousHash, hash },
  };
}
