import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { queryOf } from './asked';

const parts = [
  { part: 'does', items: ['script', 'keyboard', 'zoom', 'colours', 'direction', 'picture'] },
  { part: 'tested', items: ['automatic', 'looked'] },
  { part: 'notTested', items: ['readers', 'people', 'papers'] },
] as const;

/** What should work for everybody, what was tested, and what was not. */
export default function Accessibility(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t('public.accessibility.title')} />
      <p>{t('public.accessibility.intro')}</p>
      {parts.map(({ part, items }) => (
        <section key={part}>
          <h2>{t(`public.accessibility.${part}.title`)}</h2>
          <ul>
            {items.map((item) => (
              <li key={item}>{t(`public.accessibility.${part}.${item}`)}</li>
            ))}
          </ul>
        </section>
      ))}
      <h2>{t('public.accessibility.tell.title')}</h2>
      <p>{t('public.accessibility.tell.text')}</p>
      <p>
        <Link to={`/report${queryOf({ page: '/accessibility' })}`}>{t('public.accessibility.tell.link')}</Link>
      </p>
    </>
  );
}
