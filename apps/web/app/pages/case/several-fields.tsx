import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/check-field';
import type { Choice } from '../../ui/choice-field';
import { FieldLabel } from '../../ui/field-label';
import { fieldId } from '../../ui/field-props';
import type { FieldProps } from '../../ui/field-props';
import { TextField } from '../../ui/text-field';
import { moreField } from './more-field';
import styles from './case.module.css';

/** Questions that belong together under one name. */
export function FieldGroup({ children, ...words }: FieldProps & { children: ReactNode }): ReactNode {
  const { name, label, hint, error, mark, required } = words;
  const id = fieldId(name);
  const about = [...(hint ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])].join(' ');
  return (
    <fieldset id={id} tabIndex={-1} className={styles.group} aria-describedby={about || undefined}>
      <legend>
        <FieldLabel label={label} mark={mark} required={required} />
      </legend>
      {hint ? (
        <p id={`${id}-hint`} className="quiet">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className={styles.overdue}>
          {error}
        </p>
      ) : null}
      <div className="stack">{children}</div>
    </fieldset>
  );
}

/** Several of a few. */
export function CheckList({
  choices,
  typed,
  ...words
}: FieldProps & { choices: readonly Choice[]; typed: readonly string[] }): ReactNode {
  return (
    <FieldGroup {...words}>
      {choices.map(({ value, label }) => (
        <CheckField key={value} name={words.name} value={value} label={label} checked={typed.includes(value)} />
      ))}
    </FieldGroup>
  );
}

/** As many texts as are needed, each in its own box. The button for one more sends the form, so it needs no script. */
export function RepeatedField({
  typed,
  most,
  ...words
}: FieldProps & { typed: readonly string[]; most: number }): ReactNode {
  const { t } = useTranslation();
  const boxes = typed.length === 0 ? [''] : typed;
  return (
    <FieldGroup {...words}>
      {boxes.map((text, index) => (
        <TextField
          // Boxes have no other name than their place.
          key={index}
          name={words.name}
          id={`${fieldId(words.name)}-${String(index)}`}
          label={t('case.act.item', { label: words.label, number: index + 1 })}
          value={text}
          rows={2}
        />
      ))}
      {boxes.length < most ? (
        <div>
          <Button kind="other" name={moreField} value={words.name}>
            {t('case.act.addItem')}
          </Button>
        </div>
      ) : null}
    </FieldGroup>
  );
}
