import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormFieldDto, FormFieldType } from '../../../../../libs/api-client';
import { CheckField } from '../../ui/check-field';
import { ChoiceField } from '../../ui/choice-field';
import type { FieldProps } from '../../ui/field-props';
import { TextField } from '../../ui/text-field';
import { CountryQuestion } from './country-question';
import { ListQuestion } from './list-question';
import { LongAnswer } from './long-answer';
import type { Names } from './section-view';

interface QuestionProps {
  readonly field: FormFieldDto;
  readonly typed: readonly string[];
  readonly error: string | undefined;
  readonly names: Names;
  /** When the question has to be answered, where that depends on another. */
  readonly condition: string | undefined;
}

interface Drawn extends FieldProps {
  readonly field: FormFieldDto;
  readonly typed: readonly string[];
  readonly names: Names;
}

const inputTypes: Partial<Record<FormFieldType, 'email' | 'tel' | 'url' | 'date'>> = {
  email: 'email',
  phone: 'tel',
  url: 'url',
  date: 'date',
};
const filledInBy: Partial<Record<FormFieldType, 'email' | 'tel' | 'url'>> = {
  email: 'email',
  phone: 'tel',
  url: 'url',
};

function Line({ field, typed, names: _names, ...rest }: Drawn): ReactNode {
  const type = inputTypes[field.type];
  const autoComplete = filledInBy[field.type];
  return (
    <TextField
      {...rest}
      value={typed[0]}
      maxLength={field.maxLength ?? undefined}
      {...(type ? { type } : {})}
      {...(autoComplete ? { autoComplete } : {})}
      {...(field.type === 'number' ? { inputMode: 'numeric' as const } : {})}
    />
  );
}

function Choices({ field, typed, names: _names, ...rest }: Drawn): ReactNode {
  const { t } = useTranslation();
  const choices =
    field.type === 'yesNo'
      ? [
          { value: 'true', label: t('apply.yes') },
          { value: 'false', label: t('apply.no') },
        ]
      : field.options.map(({ value, label }) => ({ value, label: t(label) }));
  return <ChoiceField {...rest} value={typed[0]} choices={choices} />;
}

function List({ field, typed, names, ...rest }: Drawn): ReactNode {
  const { t } = useTranslation();
  const choices = field.type === 'languages' ? names.languages : names.countries;
  return <ListQuestion {...rest} chosen={typed} choices={choices} another={t(`apply.list.${field.type}`)} />;
}

const Long = ({ field, typed, names: _names, ...rest }: Drawn): ReactNode => (
  <LongAnswer {...rest} value={typed[0]} most={field.maxLength} />
);
const Accept = ({ typed, field: _field, names: _names, ...rest }: Drawn): ReactNode => (
  <CheckField {...rest} checked={typed[0] === 'true'} />
);
const Country = ({ typed, names, field: _field, ...rest }: Drawn): ReactNode => (
  <CountryQuestion {...rest} value={typed[0]} countries={names.countries} />
);

/** The one place where a type of field gets its input; a type that is new here is a line of text until it has its own. */
const inputs: Partial<Record<FormFieldType, (drawn: Drawn) => ReactNode>> = {
  longText: Long,
  country: Country,
  countries: List,
  languages: List,
  yesNo: Choices,
  choice: Choices,
  accept: Accept,
};

/** A question of the form, with who can read the answer and whether it must be given. */
export function FormQuestion({ field, typed, error, names, condition }: QuestionProps): ReactNode {
  const { t } = useTranslation();
  const Input = inputs[field.type] ?? Line;
  const hint = [field.hint ? t(field.hint) : '', condition ?? ''].filter(Boolean).join(' ');
  return (
    <Input
      field={field}
      typed={typed}
      names={names}
      name={field.path}
      label={t(field.label)}
      mark={t(`apply.access.${field.access}`)}
      error={error}
      {...(hint ? { hint } : {})}
      {...(field.required || field.requiredWhen ? {} : { required: false })}
    />
  );
}
