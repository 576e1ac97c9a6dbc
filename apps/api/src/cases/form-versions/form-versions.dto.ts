import { ApiProperty } from '@nestjs/swagger';
import type { Json } from '../../../../../libs/engine/index.js';
import type { FieldClass } from '../../../../../libs/policy/index.js';
import { WholeNumber } from '../../http/dto/fields.js';
import { ServedId, ServedNumber, ServedText, ServedWhen } from '../../http/dto/served.js';
import { ActorDto } from '../../trail/history.dto.js';
import type { Answer, Difference } from './answers.js';
import type { FormVersion, ShownDifferences, ShownVersion } from './form-versions.js';

const mostVersions = 1_000_000;

/** Which versions are compared. */
export class FormDifferencesQuery {
  @WholeNumber({
    about: 'Version before; the one before `to` when left out.',
    optional: true,
    least: 1,
    most: mostVersions,
  })
  from?: number;

  @WholeNumber({ about: 'Version after; the last when left out.', optional: true, least: 1, most: mostVersions })
  to?: number;
}

/** A version of the form: as handed in, handed in again, or corrected. */
export class FormVersionDto {
  @ServedNumber('Counts from 1.')
  readonly version!: number;

  @ServedNumber('Of the case: the step that made it, where its hash is.')
  readonly revision!: number;

  @ServedText('Event type of that step, for example `application.submit`.')
  readonly type!: string;

  @ServedWhen('When.')
  readonly at!: string;

  @ApiProperty({ type: ActorDto, description: 'Who.' })
  readonly actor!: ActorDto;
}

/** All versions of the form of a case. */
export class FormVersionListDto {
  @ApiProperty({ type: [FormVersionDto], description: 'Oldest first; empty as long as nothing has been handed in.' })
  readonly items!: readonly FormVersionDto[];
}

const anyAnswer = {
  nullable: true,
  oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'array', items: { type: 'string' } }],
};

/** What stands in a field. */
export class AnswerDto implements Answer {
  @ApiProperty({ ...anyAnswer, description: 'As it was filled in; null where it was erased.' })
  readonly value!: Json;

  @ApiProperty({ description: 'It was erased on request.' })
  readonly erased!: boolean;
}

class FieldRefDto {
  @ServedText('`section.field`.')
  readonly path!: string;

  @ServedText('Locale key.')
  readonly label!: string;

  @ApiProperty({ enum: ['public', 'restricted'], description: 'Who reads it.' })
  readonly access!: 'public' | 'restricted';
}

/** A field with what stands in it. */
export class FieldAnswerDto extends FieldRefDto {
  @ApiProperty({ type: AnswerDto })
  readonly answer!: AnswerDto;
}

/** A field that is not the same in two versions. */
export class FieldDifferenceDto extends FieldRefDto {
  @ApiProperty({ type: AnswerDto, nullable: true, description: 'Null where it was blank.' })
  readonly before!: AnswerDto | null;

  @ApiProperty({ type: AnswerDto, nullable: true, description: 'Null where it is blank.' })
  readonly after!: AnswerDto | null;
}

class PartlyHiddenDto {
  @ServedId('The case.')
  readonly case!: string;

  @ApiProperty({
    enum: ['public', 'restricted'],
    isArray: true,
    description: 'Classes of fields of which this reader is told nothing, not even whether they differ.',
  })
  readonly hidden!: readonly FieldClass[];
}

/** A version of the form as far as its reader may see it. */
export class FormAnswersDto extends PartlyHiddenDto {
  @ApiProperty({ type: FormVersionDto })
  readonly version!: FormVersionDto;

  @ApiProperty({ type: [FieldAnswerDto], description: 'In the order of the form; blank fields are left out.' })
  readonly answers!: readonly FieldAnswerDto[];
}

/** What differs between two versions of the form, as far as its reader may see it. */
export class FormDifferencesDto extends PartlyHiddenDto {
  @ApiProperty({ type: FormVersionDto })
  readonly from!: FormVersionDto;

  @ApiProperty({ type: FormVersionDto })
  readonly to!: FormVersionDto;

  @ApiProperty({ type: [FieldDifferenceDto], description: 'In the order of the form.' })
  readonly differences!: readonly FieldDifferenceDto[];
}

/** A version as it is served. */
export function toFormVersionDto({ version, revision, type, at, actor }: FormVersion): FormVersionDto {
  return { version, revision, type, at: new Date(at).toISOString(), actor };
}

const toFieldRef = ({ field: { path, label, access } }: Pick<Difference, 'field'>): FieldRefDto => ({
  path,
  label,
  access,
});

/** The answers of a version as they are served. */
export function toFormAnswersDto({ version, answers, hidden }: ShownVersion): FormAnswersDto {
  const served = answers.map((one) => ({ ...toFieldRef(one), answer: one.answer }));
  return { case: version.case, version: toFormVersionDto(version), answers: served, hidden };
}

/** Differences as they are served. */
export function toFormDifferencesDto({ from, to, differences, hidden }: ShownDifferences): FormDifferencesDto {
  const served = differences.map((one) => ({ ...toFieldRef(one), before: one.before, after: one.after }));
  return { case: to.case, from: toFormVersionDto(from), to: toFormVersionDto(to), differences: served, hidden };
}
