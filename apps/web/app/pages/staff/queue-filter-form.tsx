import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { Button } from '../../ui/button';
import { Link } from '../../ui/link';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { regions } from '../public/regions';
import { placeOf } from './queue-asked';
import type { Asked } from './queue-asked';
import styles from './queue.module.css';

/** Narrows the part of the queue that is looked at. */
export function QueueFilterForm({ asked, phases }: { asked: Asked; phases: readonly string[] }): ReactNode {
  const { t } = useTranslation();
  const { show, order, region, phase, q } = asked;
  return (
    <Form method="get" role="search" className={styles.filter} key={JSON.stringify(asked)}>
      <input type="hidden" name="show" value={show} />
      <input type="hidden" name="order" value={order} />
      <TextField name="q" label={t('staff.filter.q')} value={q} maxLength={200} />
      <SelectField
        name="region"
        label={t('staff.filter.region')}
        value={region}
        choices={regions.map((value) => ({ value, label: value }))}
        empty={t('staff.filter.anyRegion')}
      />
      <SelectField
        name="phase"
        label={t('staff.filter.phase')}
        value={phase}
        choices={phases.map((value) => ({
          value,
          label: t(`accreditation.phase.${value}`, { defaultValue: t(`withdrawal.phase.${value}`) }),
        }))}
        empty={t('staff.filter.anyPhase')}
      />
      <Button kind="other">{t('staff.filter.apply')}</Button>
      {(region ?? phase ?? q) ? <Link to={placeOf({ show, order })}>{t('staff.filter.clear')}</Link> : null}
    </Form>
  );
}
