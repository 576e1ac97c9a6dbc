import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { FieldLabel } from './field-label';
import { fieldId } from './field-props';
import type { FieldProps } from './field-props';

/** One answer to choose. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface ChoiceFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly choices: readonly Choice[];
}

/** One of a few, all of them in sight. */
export function ChoiceField({ name, label, hint, error, mark, required, value, choices }: ChoiceFieldProps): ReactNode {
  return (
    <Radio.Group
      name={name}
      label={<FieldLabel label={label} mark={mark} required={required} />}
      description={hint}
      error={error}
      defaultValue={value ?? ''}
      size="md"
    >
      <Stack gap="sm" mt="xs">
        {choices.map((choice, index) => (
          <Radio
            key={choice.value}
            id={index === 0 ? fieldId(name) : `${fieldId(name)}-${choice.value}`}
            value={choice.value}
            label={choice.label}
            description={choice.hint}
            size="md"
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
