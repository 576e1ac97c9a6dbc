import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Choice } from './choice-field';
import { FieldLabel } from './field-label';
import { fieldId } from './field-props';
import type { FieldProps } from './field-props';

interface SelectFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly choices: readonly Choice[];
  /** Said while nothing is chosen. */
  readonly empty: string;
  /** Told what is chosen, where script runs. */
  readonly onChoose?: (value: string) => void;
}

/** One of many: the browser's own list, which every phone and screen reader knows. */
export function SelectField({
  name,
  label,
  hint,
  error,
  mark,
  required,
  value,
  choices,
  empty,
  onChoose,
}: SelectFieldProps): ReactNode {
  return (
    <NativeSelect
      id={fieldId(name)}
      name={name}
      label={<FieldLabel label={label} mark={mark} required={required} />}
      description={hint}
      error={error}
      defaultValue={value ?? ''}
      size="md"
      {...(onChoose ? { onChange: (event) => onChoose(event.currentTarget.value) } : {})}
      data={[{ value: '', label: empty }, ...choices]}
    />
  );
}
