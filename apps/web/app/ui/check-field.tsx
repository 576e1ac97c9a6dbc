import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { FieldLabel } from './field-label';
import { fieldId } from './field-props';
import type { FieldProps } from './field-props';

interface CheckFieldProps extends FieldProps {
  readonly checked?: boolean;
  /** What is sent when it is checked. */
  readonly value?: string;
}

/** Something to agree to, or one of several to pick. */
export function CheckField({
  name,
  label,
  hint,
  error,
  mark,
  required,
  checked = false,
  value = 'true',
}: CheckFieldProps): ReactNode {
  return (
    <Checkbox
      id={fieldId(value === 'true' ? name : `${name}-${value}`)}
      name={name}
      value={value}
      label={<FieldLabel label={label} mark={mark} required={required} />}
      description={hint}
      error={error}
      defaultChecked={checked}
      size="md"
    />
  );
}
