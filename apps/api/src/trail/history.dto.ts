import { ApiProperty } from '@nestjs/swagger';
import type { Json, JsonObject } from '../../../../libs/engine/index.js';
import { fieldClasses } from '../../../../libs/policy/index.js';
import { ralos, roles } from '../../../../workflows/shared/roles.js';
import type { Ralo, Role } from '../../../../workflows/shared/roles.js';
import type { Page } from '../database/page.js';
import { Flag, Form, Id, OneOf, Text, When, WholeNumber } from '../http/dto/fields.js';
import { ServedId, ServedNext, ServedNumber, ServedRole, ServedText, ServedWhen } from '../http/dto/served.js';
import type { HistoryItem, SealedPart, Shown } from './history-item.js';
import type { HistoryFilter } from './history-query.js';

/** How a history is read. */
export class CaseHistoryQuery {
  @WholeNumber({ about: 'Items in one answer.', optional: true, least: 1, most: 1000 })
  limit: number = 50;

  @Text({ about: 'Where to go on: from the Link header or `next` of the answer before.', optional: true, most: 400 })
  cursor?: string;

  @OneOf(['newest', 'oldest'], { about: 'Which comes first; `newest` when left out.', optional: true })
  order?: 'newest' | 'oldest';

  @Flag({
    about:
      'Show choices of non-public votes after their close and who acted unnamed, to those who may see them. ' +
      'Each such reading is recorded.',
    optional: true,
  })
  reveal?: boolean;

  @WholeNumber({ about: 'The one step that led to this revision.', optional: true, least: 1, most: 1_000_000 })
  revision?: number;

  @OneOf(['json', 'csv'], { about: '`csv` does the same as `Accept: text/csv`.', optional: true })
  format?: 'json' | 'csv';
}

/** Which steps of which cases. */
export class HistoryQuery extends CaseHistoryQuery {
  @Id({ about: 'Of this case only.', optional: true })
  case?: string;

  @WholeNumber({
    about: 'Of the application of this number only.',
    optional: true,
    least: 1,
    most: 2_147_483_647,
  })
  number?: number;

  @Id({ about: 'By this person only.', optional: true })
  person?: string;

  @Form(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, { about: 'In this seat only.', optional: true, example: 'AF-1' })
  seat?: string;

  @OneOf(roles, { about: 'In this role only.', optional: true })
  role?: Role;

  @Form(/^[\w.-]{1,80}$/, {
    about: 'Of this event type only; `deadline.<name>` for a deadline.',
    optional: true,
    example: 'vote.open',
  })
  event?: string;

  @OneOf(ralos, { about: 'Of cases of this region only.', optional: true })
  region?: Ralo;

  @When({ about: 'The first instant that counts.', optional: true })
  from?: string;

  @When({ about: 'The first instant that does not count any more.', optional: true })
  to?: string;
}

/** Who acted, and in which capacity. */
export class ActorDto {
  @ServedId('The person.')
  readonly person!: string;

  @ServedRole('The role in which they acted.')
  readonly role!: Role;

  @ApiProperty({ required: false, description: 'The seat the role came from.' })
  readonly seat?: string;

  @ApiProperty({ required: false, enum: ralos, description: 'Region of a RALO leader.' })
  readonly region?: Ralo;

  @ApiProperty({ required: false, format: 'uuid', description: 'Organisation of an applicant.' })
  readonly organisation?: string;

  @ApiProperty({
    required: false,
    format: 'uuid',
    description: 'Holder of the seat, where the person acted in it as their substitute.',
  })
  readonly substituteFor?: string;
}

/** A value that is kept apart from the trail. */
export class SealedPartDto implements SealedPart {
  @ServedText('JSON pointer into the payload.')
  readonly path!: string;

  @ApiProperty({ enum: fieldClasses, nullable: true, type: String })
  readonly access!: HistoryItem['sealed'][number]['access'];

  @ApiProperty({ enum: ['shown', 'withheld', 'onRequest', 'erased'], description: '`onRequest`: with `reveal`.' })
  readonly shown!: Shown;

  @ApiProperty({
    required: false,
    nullable: true,
    description: 'Where it is shown.',
    oneOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'boolean' },
      { type: 'array', items: {} },
      { type: 'object', additionalProperties: true },
    ],
  })
  readonly value?: Json;

  @ApiProperty({
    required: false,
    description: 'Where it is shown: 32 bytes in hex, with which the value can be checked against its commitment.',
  })
  readonly salt?: string;
}

/** One step of a case as its reader may see it. */
export class HistoryItemDto {
  @ServedId('The case.')
  readonly case!: string;

  @ServedNumber('Application number; null until submitted.', true)
  readonly number!: number | null;

  @ServedNumber('Of the case, after the step.')
  readonly revision!: number;

  @ServedText('Event type; `case.open` for the first, `deadline.<name>` for a deadline.')
  readonly type!: string;

  @ServedText('Id of the deadline that fired; null for what people did.', true)
  readonly deadline!: string | null;

  @ServedWhen('When. For a deadline the instant at which it was due.')
  readonly at!: string;

  @ServedText('State before; empty for the first.')
  readonly from!: string;

  @ServedText('State after.')
  readonly to!: string;

  @ServedText('Name of the rule under which it was done: see `rules` of the procedure; null for the opening.', true)
  readonly rule!: string | null;

  @ApiProperty({
    type: ActorDto,
    nullable: true,
    description: 'Null for a deadline, and where the reader may not know.',
  })
  readonly actor!: ActorDto | null;

  @ApiProperty({ description: 'Only those who act for the vote may know who it was.' })
  readonly unnamed!: boolean;

  @ServedText('Procedure.')
  readonly procedure!: string;

  @ServedText('Its version.')
  readonly version!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'As it stands in the trail and goes into the hash: without the sealed values.',
  })
  readonly payload!: JsonObject;

  @ApiProperty({ type: [SealedPartDto], description: 'What was sealed, shown or not.' })
  readonly sealed!: readonly SealedPartDto[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    nullable: true,
    description: 'Commitments to what was sealed, by path; null where they would tell who acted unnamed.',
  })
  readonly commitments!: Readonly<Record<string, string>> | null;

  @ServedText('The request that caused it.', true)
  readonly requestId!: string | null;

  @ServedText('Hash of the record before.')
  readonly previousHash!: string;

  @ServedText('Hash of this record.')
  readonly hash!: string;
}

/** A part of the history. */
export class HistoryDto implements Page<HistoryItemDto> {
  @ApiProperty({ type: [HistoryItemDto] })
  readonly items!: readonly HistoryItemDto[];

  @ServedNext()
  readonly next!: string | null;
}

const instant = (text: string | undefined): number | undefined => (text === undefined ? undefined : Date.parse(text));

/** The filter of a query. */
export function toHistoryFilter(query: HistoryQuery): HistoryFilter {
  const { event: type, from, to, limit: _l, cursor: _c, reveal: _r, format: _f, ...rest } = query;
  const filter = { ...rest, type, from: instant(from), until: instant(to) };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** A step as it is served. */
export function toHistoryItemDto({ at, ...rest }: HistoryItem): HistoryItemDto {
  return { ...rest, at: new Date(at).toISOString() };
}
