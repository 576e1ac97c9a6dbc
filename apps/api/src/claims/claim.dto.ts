import { ApiProperty } from '@nestjs/swagger';
import { Id } from '../http/dto/fields.js';
import { ServedId, ServedText, ServedWhen } from '../http/dto/served.js';
import type { Holder } from './claims.js';

/** Whom the claimant saw. */
export class ClaimCaseDto {
  @Id({ about: 'Who worked on it as you saw it; left out where nobody did. Then you take it over.', optional: true })
  from?: string;
}

/** Who works on a case. */
export class HolderDto {
  @ServedId('Of the person.')
  readonly person!: string;

  @ServedText('Of the person.')
  readonly name!: string;

  @ServedWhen('Since when.')
  readonly since!: string;
}

/** The claim on a case. */
export class ClaimDto {
  @ServedId('Of the case.')
  readonly case!: string;

  @ApiProperty({ type: HolderDto, nullable: true, description: 'Who works on it; null where nobody does.' })
  readonly holder!: HolderDto | null;
}

/** Who works on a case, as it is served. */
export const toHolderDto = (holder: Holder | null): HolderDto | null =>
  holder && { person: holder.person, name: holder.name, since: holder.since.toISOString() };
