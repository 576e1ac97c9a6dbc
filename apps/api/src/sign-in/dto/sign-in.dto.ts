import { ApiProperty } from '@nestjs/swagger';
import type { Page } from '../../database/page.js';
import { Flag, Id, OneOf, Text } from '../../http/dto/fields.js';
import { RecordsQuery } from '../../http/dto/records.js';
import { ServedId, ServedNext, ServedText, ServedWhen } from '../../http/dto/served.js';
import { SeatDto } from '../../people/me.dto.js';
import { signInDoors, signInEvents } from '../entities/sign-in.entity.js';
import type { SignInDoor, SignInEntity, SignInEvent } from '../entities/sign-in.entity.js';

/** How to begin at the provider. */
export class BeginQuery {
  @Text({ about: 'Path on this server where you go afterwards; `/` for anything else.', optional: true, most: 500 })
  returnTo?: string;

  @Flag({ about: 'Ask me again who I am, even if the provider remembers.', optional: true })
  fresh?: boolean;
}

/** Which invented person to be. */
export class DemoSignInDto {
  @Id({ about: 'One of those that `GET /api/v1/sign-in` lists.' })
  person!: string;
}

/** Where somebody goes who has signed in. */
export class SignedInDto {
  @ServedText('Path on this server.')
  readonly returnTo!: string;
}

/** An invented person. */
export class DemoPersonDto {
  @ServedId('Of the person.')
  readonly person!: string;

  @ServedText('Invented.')
  readonly name!: string;

  @ApiProperty({ type: [SeatDto] })
  readonly seats!: readonly SeatDto[];
}

/** Ways to sign in here. */
export class WaysDto {
  @ServedText('Path that leads to the OpenID provider; null where there is none.', true)
  readonly openid!: string | null;

  @ServedText('Path to which an e-mail address is sent for a link.')
  readonly link!: string;

  @ServedText('What to know about a demonstration; null where this is none.', true)
  readonly demo!: string | null;

  @ApiProperty({ type: [DemoPersonDto], description: 'Whom one can be in a demonstration, on the machine itself.' })
  readonly demoPeople!: readonly DemoPersonDto[];
}

/** Which lines of the record. */
export class SignInQuery extends RecordsQuery {
  @Id({ about: 'Of this person only.', optional: true })
  person?: string;

  @OneOf(signInEvents, { about: 'Of this kind only.', optional: true })
  what?: SignInEvent;
}

/** One line of the record of sign-ins. */
export class SignInDto {
  @ServedId('Of the line.')
  readonly id!: string;

  @ServedWhen('When.')
  readonly at!: string;

  @ApiProperty({ enum: signInEvents })
  readonly what!: SignInEvent;

  @ApiProperty({ enum: signInDoors, description: 'By which door.' })
  readonly via!: SignInDoor;

  @ServedId('Who; null where nobody knows.', true)
  readonly person!: string | null;

  @ServedId('Who did it to them, where it was not themselves.', true)
  readonly by!: string | null;

  @ServedId('Session or machine token.', true)
  readonly subject!: string | null;

  @ServedText('Why it was refused.', true)
  readonly code!: string | null;

  @ServedText('The same for the same network address; not the address.')
  readonly origin!: string;

  @ServedText('The request.', true)
  readonly requestId!: string | null;
}

/** A part of the record of sign-ins. */
export class SignInListDto implements Page<SignInDto> {
  @ApiProperty({ type: [SignInDto] })
  readonly items!: readonly SignInDto[];

  @ServedNext()
  readonly next!: string | null;
}

/** A row as it is served. */
export function toSignInDto({ at, byPerson, ...rest }: SignInEntity): SignInDto {
  return { ...rest, at: at.toISOString(), by: byPerson };
}
