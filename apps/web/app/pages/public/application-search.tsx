import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { Button } from '../../ui/button';
import { Link } from '../../ui/link';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { placeOf } from './places';
import type { ProcedureShown } from './procedures-shown';
import { regions } from './regions';
import styles from './public.module.css';

/** What was searched for. */
export type Search = Partial<Record<'q' | 'phase' | 'region' | 'open', string>>;

interface ApplicationSearchProps {
  readonly search: Search;
  readonly phases: readonly string[];
  readonly procedure: ProcedureShown;
}

/** Finds applications by name, number, stage, region. */
export function ApplicationSearch({ search, phases, procedure }: ApplicationSearchProps): ReactNode {
  const { t } = useTranslation();
  const text = (key: string): string => t(`public.applications.search.${key}`);
  const open = { true: text('isOpen'), false: text('isClosed') };
  return (
    <Form method="get" role="search" className={styles.search} key={JSON.stringify(search)}>
      <TextField name="q" label={text('q')} value={search.q} maxLength={200} />
      <SelectField
        name="phase"
        label={text('phase')}
        value={search.phase}
        choices={phases.map((value) => ({ value, label: t(`${procedure}.phase.${value}`) }))}
        empty={text('anyPhase')}
      />
      <SelectField
        name="region"
        label={text('region')}
        value={search.region}
        choices={regions.map((value) => ({ value, label: t(`public.region.${value}`) }))}
        empty={text('anyRegion')}
      />
      <SelectField
        name="open"
        label={text('open')}
        value={search.open}
        choices={Object.entries(open).map(([value, label]) => ({ value, label }))}
        empty={text('anyOpen')}
      />
      <Button>{text('find')}</Button>
      {Object.keys(search).length > 0 ? (
        <Link to={placeOf[procedure]}>{t(`public.cases.all.${procedure}`)}</Link>
      ) : null}
    </Form>
  );
}
