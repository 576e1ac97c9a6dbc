import { useRef, useState, useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from '../../ui/field-props';
import { TextField } from '../../ui/text-field';
import styles from './apply.module.css';

interface LongAnswerProps extends FieldProps {
  readonly value?: string | undefined;
  /** Most characters; null without a limit. */
  readonly most: number | null;
}

/** An answer of several lines. It may grow too long while it is written: what was pasted is not cut off in silence. */
export function LongAnswer({ most, hint, ...field }: LongAnswerProps): ReactNode {
  const { t, i18n } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [length, setLength] = useState<number | null>(null);
  useEffect(() => {
    const around = box.current;
    const count = ({ target }: Event): void => {
      if (target instanceof HTMLTextAreaElement) setLength(target.value.length);
    };
    around?.addEventListener('input', count);
    return () => around?.removeEventListener('input', count);
  }, []);
  const written = (count: number): string => new Intl.NumberFormat(i18n.language).format(count);
  const limit = most === null ? '' : t('apply.limit', { most: written(most) });
  const left = most === null || length === null ? null : most - length;
  return (
    <div ref={box}>
      <TextField {...field} rows={5} hint={[hint ?? '', limit].filter(Boolean).join(' ')} />
      {left === null ? null : (
        <p className={left < 0 ? styles.error : styles.hint} aria-live={left < 100 ? 'polite' : 'off'}>
          {left < 0
            ? t('apply.tooMany', { count: -left, number: written(-left) })
            : t('apply.left', { count: left, number: written(left) })}
        </p>
      )}
    </div>
  );
}
