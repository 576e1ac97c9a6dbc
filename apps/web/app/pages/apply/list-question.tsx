import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/check-field';
import type { Choice } from '../../ui/choice-field';
import { FieldLabel } from '../../ui/field-label';
import { fieldId } from '../../ui/field-props';
import type { FieldProps } from '../../ui/field-props';
import { SelectField } from '../../ui/select-field';
import { thenField } from './section-names';
import styles from './apply.module.css';

interface ListQuestionProps extends FieldProps {
  readonly chosen: readonly string[];
  readonly choices: readonly Choice[];
  readonly another: string;
}

/** Some of many: what is chosen stands as boxes that can be emptied, one more comes from a list. */
export function ListQuestion({ name, label, hint, error, mark, required, ...rest }: ListQuestionProps): ReactNode {
  const { t } = useTranslation();
  const { search } = useLocation();
  const { chosen, choices, another } = rest;
  const about = `${fieldId(name)}-about`;
  const taken = chosen.flatMap((value) => choices.find((choice) => choice.value === value) ?? []);
  const left = choices.filter(({ value }) => !chosen.includes(value));
  return (
    <fieldset className={styles.list} aria-describedby={about}>
      <legend>
        <FieldLabel label={label} mark={mark} required={required} />
      </legend>
      <p id={about} className={styles.hint}>
        {hint}
        {error ? <span className={styles.error}> {error}</span> : null}
      </p>
      {taken.map((choice) => (
        <CheckField key={choice.value} name={name} value={choice.value} label={choice.label} checked />
      ))}
      <div className={styles.another}>
        <SelectField
          key={chosen.join()}
          name={name}
          label={t(taken.length > 0 ? 'apply.list.another' : 'apply.list.first', { what: another })}
          choices={left}
          empty={t('apply.list.empty')}
        />
        <Button kind="other" name={thenField} value="list" action={`${search}#${fieldId(name)}`}>
          {t('apply.list.add')}
          <span className="visually-hidden"> {label}</span>
        </Button>
      </div>
    </fieldset>
  );
}
