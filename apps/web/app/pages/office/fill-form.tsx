import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActForm } from '../../ui/act-form';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import type { Candidate, TypedTerm } from './change-seat.server';

interface FillFormProps {
  readonly formKey: string;
  readonly typed: TypedTerm | undefined;
  /** Who may be meant by what was typed; null where nobody has to be chosen. */
  readonly people: readonly Candidate[] | null;
}

const ways = ['ralo', 'nomcom', 'elected', 'appointed', 'board', 'staff'] as const;

/** From when until when, and who decided. */
function When({ typed }: Pick<FillFormProps, 'typed'>): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        name="since"
        label={t('office.seat.since')}
        hint={t('office.seat.sinceHint')}
        value={typed?.since}
        type="datetime-local"
      />
      <TextField
        name="until"
        label={t('office.seat.until')}
        hint={t('office.seat.untilHint')}
        value={typed?.until}
        type="datetime-local"
      />
      <SelectField
        name="how"
        label={t('office.column.how')}
        value={typed?.how}
        choices={ways.map((value) => ({ value, label: t(`office.how.${value}`) }))}
        empty={t('office.seat.asUsual')}
      />
    </>
  );
}

/** Puts a person into the seat for a term. */
export function FillForm({ formKey, typed, people }: FillFormProps): ReactNode {
  const { t } = useTranslation();
  return (
    <ActForm formKey={formKey} action="?">
      <TextField
        name="who"
        label={t('office.seat.who')}
        hint={t('office.seat.whoHint')}
        value={typed?.who}
        maxLength={200}
        error={people?.length === 0 ? t('office.seat.nobody') : undefined}
      />
      {people && people.length > 0 ? (
        <ChoiceField
          name="person"
          label={t('office.seat.several')}
          choices={people.map(({ id, name, email }) => ({ value: id, label: name, hint: email }))}
        />
      ) : null}
      <When typed={typed} />
      <div className="row">
        <Button>{t('office.seat.fill')}</Button>
      </div>
    </ActForm>
  );
}
