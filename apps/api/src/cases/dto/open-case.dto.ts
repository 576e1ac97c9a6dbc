import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateBy, ValidateNested } from 'class-validator';
import { Id, OneOf, Text } from '../../http/dto/fields.js';
import type { OpenRequest } from '../opening.service.js';

const eitherOr = 'organisation must have either an id or a name';

function ExactlyOne(...members: readonly string[]): PropertyDecorator {
  return ValidateBy({
    name: 'exactlyOne',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        members.filter((member) => (value as Record<string, unknown>)[member] !== undefined).length === 1,
      defaultMessage: () => eitherOr,
    },
  });
}

/** An organisation: one that is known, or the name of one that is not. */
export class OrganisationRefDto {
  @Id({ about: 'Of an organisation that is known.', optional: true })
  id?: string;

  @Text({
    about: 'Of one that is not known yet. An applicant who names it represents it from then on.',
    optional: true,
    most: 300,
  })
  name?: string;
}

/** What a case is opened for. */
@ApiExtraModels(OrganisationRefDto)
export class OpenCaseDto {
  @OneOf(['accreditation', 'withdrawal'], {
    about: 'Procedure; its newest version is used. A withdrawal is of an organisation that is accredited.',
    optional: true,
  })
  procedure: string = 'accreditation';

  @ApiProperty({ allOf: [{ $ref: getSchemaPath(OrganisationRefDto) }], description: 'Either `id` or `name`.' })
  @ExactlyOne('id', 'name')
  @ValidateNested()
  @Type(() => OrganisationRefDto)
  organisation!: OrganisationRefDto;

  @Id({ about: 'Case that this one follows: refused, withdrawn or lapsed, of the same organisation.', optional: true })
  earlierCase?: string | null;
}

/** As the service takes it; which of the two members is there has been validated. */
export function toOpenRequest({
  procedure,
  organisation: { id, name = '' },
  earlierCase = null,
}: OpenCaseDto): OpenRequest {
  return { procedure, organisation: id === undefined ? { name: name.trim() } : { id }, earlierCase };
}
