import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../time/instant';
import { Link } from '../../ui/link';
import type { Lapse } from './load-tasks.server';

/** Until when an application waits for its applicant, under which rule, and how sure that rule is. */
export function LapseNote({ lapse: { due, rule } }: { lapse: Lapse }): ReactNode {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('apply.lapse.title')}</h2>
      <p>
        {t('apply.lapse.by')} <Instant at={due} />
      </p>
      <p>{t('apply.lapse.then')}</p>
      {rule ? (
        <p>
          <Link to={`/rules#${rule.id}`}>{t('apply.lapse.rule', { rule: t(`accreditation.rule.${rule.id}`) })}</Link>{' '}
          {rule.basis === 'sourced' ? null : t('apply.lapse.ownRule')}
        </p>
      ) : null}
    </section>
  );
}
