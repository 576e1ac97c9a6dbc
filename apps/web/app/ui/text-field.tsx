import { Textarea, TextInput } from '@mantine/core';
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { FieldLabel } from './field-label';
import { fieldId } from './field-props';
import type { FieldProps } from './field-props';

interface TextFieldProps extends FieldProps {
  /** Of the input, where several have the same name. */
  readonly id?: string;
  readonly value?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'date' | 'datetime-local' | 'number';
  /** Rows of a longer answer; one line where left out. */
  readonly rows?: number;
  readonly maxLength?: number | undefined;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: 'numeric' | 'text';
}

/** Something to type. */
export function TextField({
  name,
  label,
  hint,
  error,
  mark,
  value,
  rows,
  id = fieldId(name),
  type = 'text',
  ...rest
}: TextFieldProps): ReactNode {
  const all = {
    id,
    name,
    label: <FieldLabel label={label} mark={mark} required={rest.required} />,
    description: hint,
    error,
    defaultValue: value ?? '',
    size: 'md',
    dir: 'auto',
    withAsterisk: false,
    ...(rest.maxLength ? { maxLength: rest.maxLength } : {}),
    ...(rest.autoComplete ? { autoComplete: rest.autoComplete } : {}),
    ...(rest.inputMode ? { inputMode: rest.inputMode } : {}),
  } as const;
  // The server decides what is missing, so that one error page lists everything: `required` would stop at the first.
  return rows ? <Textarea {...all} rows={rows} resize="vertical" /> : <TextInput {...all} type={type} />;
}
