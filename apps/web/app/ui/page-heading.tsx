import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The heading of a page, which is also the title of its window. */
export function PageHeading({ title, above }: { title: string; above?: ReactNode }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <title>{`${title} - ${t('shell.product')}`}</title>
      {above ? <p className="above">{above}</p> : null}
      <h1>{title}</h1>
    </>
  );
}
