import { Input } from '@mantine/core';
import type { ReactNode } from 'react';
import { FieldLabel } from './field-label';
import { fieldId } from './field-props';
import type { FieldProps } from './field-props';

interface FileFieldProps extends FieldProps {
  /** Endings and types that the browser offers first. */
  readonly accept?: string;
}

/** A file to send: the browser's own control, which also works without script. */
export function FileField({ name, label, hint, error, mark, required, accept }: FileFieldProps): ReactNode {
  const id = fieldId(name);
  const about = [hint ? `${id}-description` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <Input.Wrapper
      id={id}
      label={<FieldLabel label={label} mark={mark} required={required} />}
      description={hint}
      error={error}
      size="md"
    >
      <input
        type="file"
        id={id}
        name={name}
        accept={accept}
        className="file"
        aria-describedby={about || undefined}
        aria-invalid={error ? true : undefined}
      />
    </Input.Wrapper>
  );
}
