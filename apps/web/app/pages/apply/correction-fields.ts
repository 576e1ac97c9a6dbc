import type { FormFieldDto } from '../../../../../libs/api-client';
import { correctionInput } from './section-names';

/** The texts that go with a correction, as questions beside those of the form. */
export const correctionFields = (names: readonly string[]): readonly FormFieldDto[] =>
  names.map((name) => ({
    path: correctionInput(name),
    type: 'longText',
    required: true,
    requiredWhen: null,
    access: 'restricted',
    label: `apply.correction.${name}.label`,
    hint: `apply.correction.${name}.hint`,
    maxLength: null,
    min: null,
    max: null,
    options: [],
  }));
