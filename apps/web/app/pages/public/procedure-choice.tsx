import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../../ui/link';
import { proceduresShown } from './procedures-shown';
import type { ProcedureShown } from './procedures-shown';
import styles from './public.module.css';

interface ProcedureChoiceProps {
  /** Path of the page, or one for each procedure. */
  readonly to: string | Readonly<Record<ProcedureShown, string>>;
  readonly chosen: ProcedureShown;
}

/** The same page for the other procedure. */
export function ProcedureChoice({ to, chosen }: ProcedureChoiceProps): ReactNode {
  const { t } = useTranslation();
  const pathOf = (one: ProcedureShown): string =>
    typeof to === 'string' ? `${to}${one === 'accreditation' ? '' : `?procedure=${one}`}` : to[one];
  return (
    <nav aria-label={t('public.procedure.choice')} className={styles.pages}>
      {proceduresShown.map((one) =>
        one === chosen ? (
          <strong key={one} aria-current="page">
            {t(`public.procedure.name.${one}`)}
          </strong>
        ) : (
          <Link key={one} to={pathOf(one)}>
            {t(`public.procedure.name.${one}`)}
          </Link>
        ),
      )}
    </nav>
  );
}
