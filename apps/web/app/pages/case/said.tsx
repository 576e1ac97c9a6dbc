import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../time/instant';
import { fieldWord, wholeLabel } from './field-texts';
import type { SaidValue } from './step';
import { useWords } from './use-words';
import styles from './case.module.css';

const isInstant = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text);

/** A value as people write it. */
function Value({ event, said: { path, value } }: { event: string; said: SaidValue }): ReactNode {
  const { t } = useTranslation();
  const { number } = useWords();
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value === 'boolean') return t(value ? 'case.form.yes' : 'case.form.no');
  if (typeof value === 'number') return number(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (isInstant(text)) return <Instant at={text} />;
  return fieldWord(t, event, path, text);
}

/** What was said in a step, each with its name. */
export function Said({ event, said }: { event: string; said: readonly SaidValue[] }): ReactNode {
  const { t } = useTranslation();
  if (said.length === 0) return null;
  return (
    <dl className={styles.said}>
      {said.map((one) => (
        <div key={one.path.join('/')}>
          <dt>
            {wholeLabel(t, event, one.path)}
            {one.access === null || one.access === 'public' ? null : (
              <span className="field-mark">{t(`case.history.sealedAs.${one.access}`)}</span>
            )}
          </dt>
          <dd dir="auto">
            <Value event={event} said={one} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
