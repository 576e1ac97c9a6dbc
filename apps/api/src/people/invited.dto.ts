import { ApiProperty } from '@nestjs/swagger';
import { Form } from '../http/dto/fields.js';
import { ServedText, ServedWhen } from '../http/dto/served.js';
import { representativeKinds } from './representative.entity.js';
import type { RepresentativeKind } from './representative.entity.js';

/** Names an invitation. */
export class InvitationQuery {
  @Form(/^[A-Za-z0-9_-]{43}$/, { about: 'From the link in the letter.' })
  token!: string;
}

/** An invitation as whoever has its letter sees it. */
export class InvitedDto {
  @ServedText('Name of the organisation to speak for.')
  readonly organisation!: string;

  @ApiProperty({ enum: representativeKinds })
  readonly kind!: RepresentativeKind;

  @ServedText('To whom it was mailed.')
  readonly email!: string;

  @ServedWhen('Until when it works.')
  readonly expiresAt!: string;

  @ApiProperty({ description: 'False for somebody who is new here and is asked their name.' })
  readonly known!: boolean;
}
