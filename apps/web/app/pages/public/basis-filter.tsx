import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { RuleDto } from '../../../../../libs/api-client';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/select-field';
import { bases } from './bases';
import styles from './public.module.css';

/** Shows the rules of one basis. */
export function BasisFilter({ chosen, procedure }: { chosen: RuleDto['basis'] | null; procedure: string }): ReactNode {
  const { t } = useTranslation();
  const choices = bases.map((value) => ({ value, label: t(`public.rules.basis.${value}.name`) }));
  return (
    <Form method="get" className={styles.search} key={`${procedure} ${chosen ?? ''}`}>
      {procedure === 'accreditation' ? null : <input type="hidden" name="procedure" value={procedure} />}
      <SelectField
        name="basis"
        label={t('public.rules.filter.label')}
        choices={choices}
        value={chosen ?? ''}
        empty={t('public.rules.filter.all')}
      />
      <Button kind="other">{t('public.rules.filter.show')}</Button>
    </Form>
  );
}
