import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { isolated } from '../../language/isolated';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';

interface LinkSentProps {
  readonly email: string;
  /** For which the link works. */
  readonly minutes: number;
  readonly demo: boolean;
}

/** What to do after a link was sent. The same for every address: nobody learns here who is known. */
export function LinkSent({ email, minutes, demo }: LinkSentProps): ReactNode {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <>
      <PageHeading title={t('account.signIn.sent.title')} />
      <Notice kind="good">
        <p>
          {t('account.signIn.sent.text', { email: isolated(email) })}{' '}
          {t('account.signIn.sent.minutes', { count: minutes })}
        </p>
      </Notice>
      <p>{t('account.signIn.sent.nothing')}</p>
      {demo ? <p>{t('account.signIn.sent.demo')}</p> : null}
      <p>
        <a href={pathname + search}>{t('account.signIn.sent.again')}</a>
      </p>
    </>
  );
}
