import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../ui/field-props';
import { Link } from '../../ui/link';
import type { Check } from './load-check.server';
import styles from './apply.module.css';

interface AnswerListProps {
  readonly id: string;
  readonly section: Check['sections'][number];
}

/** The answers of a section, each with who can read it and the way to change it. */
export function AnswerList({ id, section: { key, label, answers } }: AnswerListProps): ReactNode {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t(label)}</h2>
      <dl className={styles.answers}>
        {answers.map(({ path, label: question, access, text }) => (
          <div key={path}>
            <dt>
              {t(question)} <span className="field-mark">{t(`apply.access.${access}`)}</span>
            </dt>
            <dd dir={text === null ? undefined : 'auto'}>
              {text ?? <span className="quiet">{t('apply.noAnswer')}</span>}
            </dd>
            <dd className={styles.noPrint}>
              <Link to={`/apply/${id}/${key}?from=check#${fieldId(path)}`}>
                {t('apply.check.change')}
                <span className="visually-hidden"> {t(question)}</span>
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
