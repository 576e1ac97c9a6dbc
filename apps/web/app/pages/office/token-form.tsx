import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActForm } from '../../ui/act-form';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import type { TypedToken } from './change-tokens.server';

interface TokenFormProps {
  readonly formKey: string;
  readonly seats: readonly { readonly seat: string; readonly person: string; readonly name: string }[];
  readonly typed: TypedToken | undefined;
}

const usualDays = '90';

/** Asks for a token: what for, in whose seat, how far, how long. */
export function TokenForm({ formKey, seats, typed }: TokenFormProps): ReactNode {
  const { t } = useTranslation();
  return (
    <ActForm formKey={formKey} action="?">
      <TextField
        name="name"
        label={t('office.tokens.name')}
        hint={t('office.tokens.nameHint')}
        value={typed?.name}
        maxLength={100}
      />
      <SelectField
        name="seats"
        label={t('office.tokens.seat')}
        hint={t('office.tokens.seatHint')}
        value={typed?.seat}
        choices={seats.map(({ seat, person, name }) => ({ value: `${seat} ${person}`, label: `${seat}, ${name}` }))}
        empty={t('office.tokens.chooseSeat')}
      />
      <ChoiceField
        name="scope"
        label={t('office.tokens.scope')}
        value={typed?.scope ?? 'read'}
        choices={(['read', 'act'] as const).map((value) => ({ value, label: t(`office.tokens.scopes.${value}`) }))}
      />
      <TextField
        name="days"
        label={t('office.tokens.days')}
        value={typed?.days ?? usualDays}
        type="number"
        inputMode="numeric"
      />
      <div className="row">
        <Button>{t('office.tokens.make')}</Button>
      </div>
    </ActForm>
  );
}
