import { ApiProperty } from '@nestjs/swagger';
import { Form, OneOf, Text } from '../http/dto/fields.js';
import { ServedId, ServedText, ServedWhen } from '../http/dto/served.js';
import type { Language } from '../notices/letter-texts.js';
import { Email, LetterLanguage, TimeZone } from './profile-fields.js';
import { representativeKinds } from './representative.entity.js';
import type { RepresentativeKind } from './representative.entity.js';
import type { Representation, SentInvitation } from './representative-reader.js';

/** Somebody to speak for an organisation. */
export class InviteDto {
  @Email({ about: 'Where the invitation is sent.' })
  email!: string;

  @OneOf(representativeKinds, {
    about: 'Whoever is this representative now is replaced when the invitation is accepted.',
  })
  kind!: RepresentativeKind;

  @LetterLanguage({ about: 'Language of the letter; that of your own letters when left out.', optional: true })
  language?: Language;
}

/** The answer to an invitation. */
export class AcceptInvitationDto {
  @Form(/^[A-Za-z0-9_-]{43}$/, { about: 'From the link in the letter.' })
  token!: string;

  @Text({ about: 'Your name; needed where the office does not know you yet.', optional: true, most: 200 })
  name?: string;

  @LetterLanguage({ about: 'Language of your letters; that of the invitation when left out.', optional: true })
  language?: string;

  @TimeZone({ about: 'IANA zone in which you read times; UTC when left out.', optional: true })
  timeZone?: string;
}

/** An organisation by id and name. */
export class NamedOrganisationDto {
  @ServedId('Of the organisation.')
  readonly id!: string;

  @ServedText('Its name.')
  readonly name!: string;
}

/** Somebody's time of speaking for an organisation. */
export class RepresentativeDto {
  @ServedId('Of this time.')
  readonly id!: string;

  @ServedId('The person.')
  readonly person!: string;

  @ServedText('Their name.')
  readonly name!: string;

  @ApiProperty({ enum: representativeKinds })
  readonly kind!: RepresentativeKind;

  @ServedWhen('When it began.')
  readonly since!: string;

  @ServedWhen('When it ended; null while it lasts.', true)
  readonly until!: string | null;
}

/** An invitation; its token is in the letter only. */
export class InvitationDto {
  @ServedId('Of the invitation.')
  readonly id!: string;

  @ServedText('Where it was sent.')
  readonly email!: string;

  @ApiProperty({ enum: representativeKinds })
  readonly kind!: RepresentativeKind;

  @ApiProperty({ enum: ['open', 'accepted', 'over'] })
  readonly state!: SentInvitation['state'];

  @ServedWhen('When it was made.')
  readonly createdAt!: string;

  @ServedWhen('When it stops working.')
  readonly expiresAt!: string;
}

/** Everybody who speaks, spoke or is invited to speak for an organisation; newest first. */
export class RepresentationDto {
  @ApiProperty({ type: NamedOrganisationDto })
  readonly organisation!: NamedOrganisationDto;

  @ApiProperty({ type: [RepresentativeDto] })
  readonly terms!: readonly RepresentativeDto[];

  @ApiProperty({ type: [InvitationDto] })
  readonly invitations!: readonly InvitationDto[];

  @ApiProperty({ description: 'Whether the reader may invite, end and order representatives.' })
  readonly mayChange!: boolean;
}

/** What an invitation led to. */
export class AcceptedDto {
  @ServedId('The organisation.')
  readonly organisation!: string;

  @ApiProperty({ enum: representativeKinds })
  readonly kind!: RepresentativeKind;
}

/** As it is served. */
export function toRepresentationDto(
  { organisation, terms, invitations }: Representation,
  mayChange: boolean,
): RepresentationDto {
  return {
    organisation,
    mayChange,
    terms: terms.map((term) => ({
      ...term,
      since: term.since.toISOString(),
      until: term.until?.toISOString() ?? null,
    })),
    invitations: invitations.map((one) => ({
      ...one,
      createdAt: one.createdAt.toISOString(),
      expiresAt: one.expiresAt.toISOString(),
    })),
  };
}
