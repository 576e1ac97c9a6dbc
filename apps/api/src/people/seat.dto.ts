import { ApiProperty } from '@nestjs/swagger';
import { ralos, roles } from '../../../../workflows/shared/roles.js';
import type { Ralo, Role } from '../../../../workflows/shared/roles.js';
import { Flag, Id, OneOf, When } from '../http/dto/fields.js';
import { ServedId, ServedRegion, ServedRole, ServedText, ServedWhen } from '../http/dto/served.js';
import type { SeatAt, SeatHistory, Tenure, Term } from './seat-reader.js';
import { waysOfFilling } from './seat.entity.js';
import type { FilledHow } from './seat.entity.js';

/** Which seats, and when. */
export class SeatQuery {
  @When({ about: 'As it was or will be at this instant; now when left out.', optional: true })
  at?: string;

  @OneOf(roles, { about: 'Of this role only.', optional: true })
  role?: Role;

  @OneOf(ralos, { about: 'Of this region only.', optional: true })
  region?: Ralo;

  @Flag({ about: 'Only vacant ones, or only filled ones.', optional: true })
  vacant?: boolean;

  @When({ about: 'Only those whose term ends before this instant.', optional: true })
  endsBefore?: string;
}

/** A term to begin. */
export class FillSeatDto {
  @Id({ about: 'The person.' })
  person!: string;

  @When({ about: 'When it begins; now when left out.', optional: true })
  since?: string;

  @When({ about: 'When it ends; open when left out.', optional: true })
  until?: string;

  @OneOf(waysOfFilling, { about: 'Who decided; as the seat is usually filled when left out.', optional: true })
  how?: FilledHow;
}

/** The end of a term. */
export class EndTermDto {
  @When({ about: 'When; now when left out or over already.', optional: true })
  at?: string;
}

/** Somebody to act in one's seat. */
export class NameSubstituteDto {
  @Id({ about: 'The person.' })
  person!: string;

  @When({ about: 'From when; now when left out.', optional: true })
  since?: string;

  @When({ about: 'Until when.' })
  until!: string;
}

/** Somebody with the time in which they are something. */
export class TenureDto {
  @ServedId('Of this time.')
  readonly id!: string;

  @ServedId('The person.')
  readonly person!: string;

  @ServedText('Their name.')
  readonly name!: string;

  @ServedWhen('When it begins.')
  readonly since!: string;

  @ServedWhen('When it ends; null while it is open.', true)
  readonly until!: string | null;
}

/** One person's time in a seat. */
export class TermDto extends TenureDto {
  @ApiProperty({ enum: waysOfFilling, description: 'Who decided.' })
  readonly how!: FilledHow;
}

/** A seat at an instant. */
export class SeatAtDto {
  @ApiProperty({ description: 'As Acting-Seat names it.', example: 'AF-1' })
  readonly seat!: string;

  @ServedRole('The role that comes with it.')
  readonly role!: Role;

  @ServedRegion('The region it stands for.')
  readonly region!: Ralo | null;

  @ApiProperty({ type: TermDto, nullable: true, description: 'Null while it is vacant.' })
  readonly term!: TermDto | null;

  @ApiProperty({ type: TenureDto, nullable: true, description: 'Who acts in it beside the holder.' })
  readonly substitute!: TenureDto | null;
}

/** The seats of the office. */
export class SeatListDto {
  @ApiProperty({ type: [SeatAtDto] })
  readonly items!: readonly SeatAtDto[];
}

/** Somebody's time of acting in a holder's seat. */
export class SubstituteDto extends TenureDto {
  @ServedId('Whose seat it was.')
  readonly holder!: string;
}

/** A seat with everybody who was, is or will be in it; newest first. */
export class SeatHistoryDto {
  @ApiProperty({ example: 'AF-1' })
  readonly seat!: string;

  @ServedRole('The role that comes with it.')
  readonly role!: Role;

  @ServedRegion('The region it stands for.')
  readonly region!: Ralo | null;

  @ApiProperty({ type: [TermDto] })
  readonly terms!: readonly TermDto[];

  @ApiProperty({ type: [SubstituteDto] })
  readonly substitutes!: readonly SubstituteDto[];
}

function toTenureDto({ id, person, name, since, until }: Tenure): TenureDto {
  return { id, person, name, since: since.toISOString(), until: until?.toISOString() ?? null };
}

const toTermDto = (term: Term): TermDto => ({ ...toTenureDto(term), how: term.filledHow });

/** A seat as it is served. */
export function toSeatAtDto({ seat, role, region, term, substitute }: SeatAt): SeatAtDto {
  return {
    ...{ seat, role, region },
    ...{ term: term && toTermDto(term), substitute: substitute && toTenureDto(substitute) },
  };
}

/** A seat's history as it is served. */
export function toSeatHistoryDto({ seat, role, region, terms, substitutes }: SeatHistory): SeatHistoryDto {
  const acted = substitutes.map((one) => ({ ...toTenureDto(one), holder: one.holder }));
  return { seat, role, region, terms: terms.map(toTermDto), substitutes: acted };
}
