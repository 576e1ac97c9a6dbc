import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { Button } from '../../ui/button';
import { Link } from '../../ui/link';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { regions } from '../public/regions';
import type { FiguresAsked } from './figures-asked.server';
import styles from './figures.module.css';

/** Narrows all figures of the page by region and time. */
export function FiguresFilter({ asked }: { asked: FiguresAsked }): ReactNode {
  const { t } = useTranslation();
  return (
    <Form method="get" role="search" className={styles.filter} key={JSON.stringify(asked)}>
      <SelectField
        name="region"
        label={t('figures.filter.region')}
        value={asked.region}
        choices={regions.map((value) => ({ value, label: t(`public.region.${value}`) }))}
        empty={t('figures.filter.allRegions')}
      />
      <TextField name="since" label={t('figures.filter.since')} value={asked.since} type="date" />
      <TextField name="until" label={t('figures.filter.until')} value={asked.until} type="date" />
      <div className="row">
        <Button>{t('figures.filter.show')}</Button>
        {Object.keys(asked).length > 0 ? <Link to="/desk/figures">{t('figures.filter.clear')}</Link> : null}
      </div>
    </Form>
  );
}
