import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { Button } from '../../ui/button';
import { Link } from '../../ui/link';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { regions } from '../public/regions';
import { alsStates, standings } from './words';
import styles from '../public/public.module.css';

/** What was searched for. */
export type Search = Partial<Record<'q' | 'region' | 'state' | 'standing', string>>;

/** Finds ALSes by name, number, region, state, standing. */
export function RegisterSearch({ search }: { search: Search }): ReactNode {
  const { t } = useTranslation();
  const any = t('register.search.any');
  return (
    <Form method="get" role="search" className={styles.search} key={JSON.stringify(search)}>
      <TextField name="q" label={t('register.search.q')} value={search.q} maxLength={200} />
      <SelectField
        name="region"
        label={t('register.search.region')}
        value={search.region}
        choices={regions.map((value) => ({ value, label: t(`public.region.${value}`) }))}
        empty={any}
      />
      <SelectField
        name="state"
        label={t('register.search.state')}
        value={search.state}
        choices={alsStates.map((value) => ({ value, label: t(`register.state.${value}`) }))}
        empty={any}
      />
      <SelectField
        name="standing"
        label={t('register.search.standing')}
        value={search.standing}
        choices={standings.map((value) => ({ value, label: t(`register.standing.${value}`) }))}
        empty={any}
      />
      <Button>{t('register.search.find')}</Button>
      {Object.keys(search).length > 0 ? <Link to="/register">{t('register.search.clear')}</Link> : null}
    </Form>
  );
}
