import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { SavedViewDto } from '../../../../../libs/api-client';
import { Button } from '../../ui/button';
import { Link } from '../../ui/link';
import { TextField } from '../../ui/text-field';
import { placeOf } from './queue-asked';
import styles from './queue.module.css';

/** The reader's own views of the queue, and keeping the one that is shown. */
export function SavedViews({ views }: { views: readonly SavedViewDto[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="views">
      <h2 id="views">{t('staff.views.title')}</h2>
      {views.length === 0 ? <p className="quiet">{t('staff.views.none')}</p> : null}
      <ul className={styles.views}>
        {views.map(({ id, name, filter }) => (
          <li key={id}>
            <Link to={placeOf(filter)}>
              <bdi>{name}</bdi>
            </Link>
            <Form method="post">
              <input type="hidden" name="view" value={id} />
              <button type="submit" name="do" value="deleteView" className={styles.small}>
                {t('staff.views.delete')}
                <bdi className="visually-hidden"> {name}</bdi>
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <Form method="post" className={styles.filter} key={views.length}>
        <TextField name="name" label={t('staff.views.name')} hint={t('staff.views.hint')} maxLength={80} />
        <Button kind="other" name="do" value="saveView">
          {t('staff.views.save')}
        </Button>
      </Form>
    </section>
  );
}
