import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { SessionDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { browserName } from './browser-name';

/** One of one's own sessions. */
export function SessionItem({ session }: { session: SessionDto }): ReactNode {
  const { t } = useTranslation();
  const known = browserName(session.browser ?? '');
  const name = known ? t('account.sessions.browser', known) : (session.browser ?? t('account.sessions.unknown'));
  return (
    <section>
      <h2 dir="auto">
        {name} {session.current ? <span className="field-mark">{t('account.sessions.current')}</span> : null}
      </h2>
      <Facts
        facts={[
          { name: t('account.sessions.via'), value: t(`account.sessions.ways.${session.via}`) },
          { name: t('account.sessions.since'), value: <Instant at={session.createdAt} /> },
          { name: t('account.sessions.seen'), value: <Instant at={session.lastSeenAt} /> },
        ]}
      />
      {session.current ? null : (
        <Form method="post" action="?">
          <Button kind="other" name="session" value={session.id} about={name}>
            {t('account.sessions.end')}
          </Button>
        </Form>
      )}
    </section>
  );
}
