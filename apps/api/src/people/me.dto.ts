import { ApiProperty } from '@nestjs/swagger';
import type { Actor, Ralo, Role } from '../../../../workflows/shared/roles.js';
import { ralos, roles } from '../../../../workflows/shared/roles.js';
import { seatName } from '../http/access/reader.js';
import type { Reader } from '../http/access/reader.js';

/** A capacity in which the reader can act. */
export class SeatDto {
  @ApiProperty({ description: 'How Acting-Seat names it.', example: 'AF-1' })
  readonly seat!: string;

  @ApiProperty({ enum: roles })
  readonly role!: Role;

  @ApiProperty({ enum: ralos, nullable: true, type: String })
  readonly region!: Ralo | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Organisation of an applicant.' })
  readonly organisation!: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Holder of the seat, where you act in it as their substitute.',
  })
  readonly substituteFor!: string | null;
}

/** Who is asking. */
export class MeDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly person!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ description: 'Language tag of your letters.' })
  readonly language!: string;

  @ApiProperty({ description: 'IANA name of the zone in which you read times.' })
  readonly timeZone!: string;

  @ApiProperty({ type: [SeatDto] })
  readonly seats!: readonly SeatDto[];
}

/** A capacity as it is served. */
export function toSeatDto(actor: Actor): SeatDto {
  const { role, region = null, organisation = null, substituteFor = null } = actor;
  return { seat: seatName(actor), role, region, organisation, substituteFor };
}

/** The signed-in reader as they are told about themselves; the endpoint is closed to others. */
export function toMe(reader: Reader): MeDto {
  const { person = '', name = '', language = 'en', timeZone = 'UTC' } = reader.account ?? {};
  return { person, name, language, timeZone, seats: reader.seats.map(toSeatDto) };
}
