import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActForm } from '../../ui/act-form';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import type { DutyFormProps } from './judge-forms';

/** Spares an ALS an expectation, with the reason and an end. */
export function WaiverForm({ als, keys, mistakes, what, values }: DutyFormProps): ReactNode {
  const { t } = useTranslation();
  const kept = what === 'waive' ? values : {};
  const wrong = (name: string): string | undefined => (what === 'waive' ? mistakes.of(name) : undefined);
  const choices = als.duties.map(({ expectation: e }) => ({ value: e, label: t(`register.duties.expectation.${e}`) }));
  return (
    <ActForm formKey={keys['waive'] ?? ''} action="?">
      <h3>{t('register.judge.waiver')}</h3>
      <SelectField
        name="expectation"
        label={t('register.judge.expectation')}
        value={kept['expectation']}
        choices={choices}
        empty={t('register.judge.choose')}
        error={wrong('expectation')}
      />
      <TextField
        id="field-waiver-reason"
        name="reason"
        label={t('register.judge.reason')}
        rows={3}
        maxLength={2000}
        value={kept['reason']}
        error={wrong('reason')}
      />
      <TextField
        name="until"
        type="date"
        label={t('register.judge.until')}
        value={kept['until']}
        error={wrong('until')}
      />
      <div className="row">
        <Button name="do" value="waive" kind="other">
          {t('register.judge.waive')}
        </Button>
      </div>
    </ActForm>
  );
}
