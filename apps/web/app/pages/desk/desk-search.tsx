import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useParams } from 'react-router';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import styles from './tasks.module.css';

/** Finds any case that the reader may know of. */
export function DeskSearch({ asked }: { asked?: string | undefined }): ReactNode {
  const { t } = useTranslation();
  const { language = 'en' } = useParams();
  return (
    <Form method="get" action={`/${language}/desk/search`} role="search" className={styles.search} key={asked}>
      <TextField name="q" label={t('desk.search.q')} hint={t('desk.search.hint')} value={asked} maxLength={200} />
      <Button kind="other">{t('desk.search.find')}</Button>
    </Form>
  );
}
