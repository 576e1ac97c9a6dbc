import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { Button } from '../../ui/button';
import { Link } from '../../ui/link';
import { TextField } from '../../ui/text-field';
import styles from './audit.module.css';

interface RecordsFilterProps {
  readonly to: string;
  readonly asked: Readonly<Record<string, string | undefined>>;
  readonly children: ReactNode;
}

/** Narrows a list by person and time, and by what else it has. */
export function RecordsFilter({ to, asked, children }: RecordsFilterProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Form method="get" role="search" className={styles.filter} key={JSON.stringify(asked)}>
      {(['case', 'person'] as const).map((name) =>
        asked[name] === undefined ? null : <input key={name} type="hidden" name={name} value={asked[name]} />,
      )}
      <TextField name="who" label={t('audit.filter.who')} value={asked['who']} maxLength={200} />
      {children}
      <TextField name="since" label={t('audit.filter.since')} value={asked['since']} type="datetime-local" />
      <TextField name="until" label={t('audit.filter.until')} value={asked['until']} type="datetime-local" />
      <div className="row">
        <Button>{t('audit.filter.show')}</Button>
        {Object.keys(asked).length > 0 ? <Link to={to}>{t('audit.filter.clear')}</Link> : null}
      </div>
    </Form>
  );
}
