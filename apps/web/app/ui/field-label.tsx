import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface FieldLabelProps {
  readonly label: string;
  readonly mark?: string | undefined;
  readonly required?: boolean | undefined;
}

/** A question, whether it must be answered, and who can read the answer. */
export function FieldLabel({ label, mark, required }: FieldLabelProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {label}
      {required === false ? <span className="quiet"> {t('shell.form.optional')}</span> : null}
      {mark ? (
        <>
          {' '}
          <span className="field-mark">{mark}</span>
        </>
      ) : null}
    </>
  );
}
