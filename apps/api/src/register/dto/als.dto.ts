import { ApiProperty } from '@nestjs/swagger';
import type { JsonObject } from '../../../../../libs/engine/types.js';
import { OrganisationDto } from '../../cases/dto/case-list.dto.js';
import type { Page } from '../../database/page.js';
import { PageQuery } from '../../http/dto/page.js';
import { ServedId, ServedNext, ServedNumber, ServedText, ServedWhen } from '../../http/dto/served.js';
import { publicAlsEvents } from '../public-events.js';
import type { PublicAlsEvent } from '../public-events.js';
import type { AlsEvent, AlsReading } from '../register-reader.js';
import { AlsSummaryDto, toAlsSummaryDto } from './als-list.dto.js';

/** A name that an ALS had. */
export class FormerNameDto {
  @ServedText('Name.')
  readonly name!: string;

  @ServedWhen('Until when.')
  readonly until!: string;
}

/** One ALS, as everybody may know it. */
export class AlsDto extends AlsSummaryDto {
  @ApiProperty({ type: [FormerNameDto], description: 'Last first.' })
  readonly formerNames!: readonly FormerNameDto[];

  @ServedWhen('Since when it has its standing.')
  readonly standingSince!: string;

  @ServedId('Case in which it was accredited: its public answers stand there. Null for what came before.', true)
  readonly case!: string | null;

  @ApiProperty({ type: OrganisationDto, nullable: true, description: 'The ALS that goes on in its place.' })
  readonly successor!: OrganisationDto | null;

  @ServedText('Where an imported entry was taken from.', true)
  readonly source!: string | null;

  @ServedNumber('Of the entry.')
  readonly revision!: number;
}

/** Which part of the history of an ALS. */
export class AlsHistoryQuery extends PageQuery {}

/** Something that happened to an ALS. */
export class AlsEventDto {
  @ServedNumber("Place in the office's trail.")
  readonly revision!: number;

  @ServedWhen('When it was entered.')
  readonly at!: string;

  @ApiProperty({ enum: publicAlsEvents })
  readonly type!: PublicAlsEvent;

  @ServedText('What it was before: a state, a standing, a country; empty where there was nothing.')
  readonly from!: string;

  @ServedText('What it has been since.')
  readonly to!: string;

  @ServedWhen('Since when it counts, where that is not when it was entered.', true)
  readonly since!: string | null;

  @ServedText('Name that it got.', true)
  readonly name!: string | null;

  @ServedId('Case that decided it.', true)
  readonly case!: string | null;
}

/** A part of the history of an ALS. */
export class AlsHistoryDto implements Page<AlsEventDto> {
  @ApiProperty({ type: [AlsEventDto], description: 'Newest first.' })
  readonly items!: readonly AlsEventDto[];

  @ServedNext()
  readonly next!: string | null;
}

/** An ALS as it is served. */
export function toAlsDto({ entry, formerNames, successor }: AlsReading): AlsDto {
  return {
    ...toAlsSummaryDto(entry),
    formerNames: formerNames.map(({ name, until }) => ({ name, until: until.toISOString() })),
    standingSince: entry.standingSince.toISOString(),
    ...{ case: entry.caseId, successor, source: entry.source, revision: entry.revision },
  };
}

const textIn = (payload: JsonObject, name: string): string | null => {
  const value = payload[name];
  return typeof value === 'string' ? value : null;
};

/** An event as it is served. */
export function toAlsEventDto({ revision, at, type, from, to, payload, name }: AlsEvent): AlsEventDto {
  const known = { since: textIn(payload, 'since'), name, case: textIn(payload, 'case') };
  return { revision, at: at.toISOString(), type: type as PublicAlsEvent, from, to, ...known };
}
