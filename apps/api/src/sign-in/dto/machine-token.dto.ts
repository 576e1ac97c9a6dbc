import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsString, Length } from 'class-validator';
import type { Page } from '../../database/page.js';
import { Id, OneOf, Text, WholeNumber } from '../../http/dto/fields.js';
import { ServedId, ServedNext, ServedText, ServedWhen } from '../../http/dto/served.js';
import { machineScopes } from '../entities/machine-token.entity.js';
import type { MachineScope, MachineTokenEntity } from '../entities/machine-token.entity.js';

/** A machine token to make. */
export class NewMachineTokenDto {
  @Text({ about: 'What it is for.', most: 100, example: 'Nightly report' })
  name!: string;

  @Id({ about: 'Who answers for what it does.' })
  person!: string;

  @OneOf(machineScopes, { about: '`read` reads; `act` also acts. No machine casts ballots or decides reviews.' })
  scope!: MachineScope;

  @ApiProperty({
    type: [String],
    minItems: 1,
    maxItems: 10,
    uniqueItems: true,
    description: 'In which of the person’s seats. For reading: staff, RALO leaders, auditors; for acting: staff.',
    example: ['STAFF-1'],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 64, { each: true })
  seats!: string[];

  @WholeNumber({ about: 'Days for which it works.', least: 1, most: 366 })
  days!: number;
}

/** A machine token that was made. */
export class MadeMachineTokenDto {
  @ServedId('Of the token.')
  readonly id!: string;

  @ServedText('The token. Shown now and never again.')
  readonly token!: string;
}

/** A machine token without the token. */
export class MachineTokenDto {
  @ServedId('Of the token.')
  readonly id!: string;

  @ServedText('What it is for.')
  readonly name!: string;

  @ServedId('Who answers for it.')
  readonly person!: string;

  @ApiProperty({ enum: machineScopes })
  readonly scope!: MachineScope;

  @ApiProperty({ type: [String], description: 'Seats in which it asks.' })
  readonly seats!: readonly string[];

  @ServedId('Who made it.')
  readonly createdBy!: string;

  @ServedWhen('When it was made.')
  readonly createdAt!: string;

  @ServedWhen('Until when it works.')
  readonly expiresAt!: string;

  @ServedWhen('When it was last used, to the minute.', true)
  readonly lastUsedAt!: string | null;

  @ServedWhen('When it was revoked.', true)
  readonly revokedAt!: string | null;
}

/** A part of the list of machine tokens. */
export class MachineTokenListDto implements Page<MachineTokenDto> {
  @ApiProperty({ type: [MachineTokenDto] })
  readonly items!: readonly MachineTokenDto[];

  @ServedNext()
  readonly next!: string | null;
}

/** A row as it is served. */
export function toMachineTokenDto(row: MachineTokenEntity): MachineTokenDto {
  const { id, name, personId: person, scope, seats, createdBy, createdAt, expiresAt, lastUsedAt, revokedAt } = row;
  return {
    ...{ id, name, person, scope, seats, createdBy },
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}
