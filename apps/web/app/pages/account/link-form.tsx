import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useNavigation } from 'react-router';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import type { Mistakes } from './mistakes';

/** Asks for a link by e-mail. */
export function LinkForm({ email, mistakes }: { email: string | undefined; mistakes: Mistakes }): ReactNode {
  const { t } = useTranslation();
  const busy = useNavigation().state === 'submitting';
  return (
    <section>
      <h2>{t('account.signIn.link.title')}</h2>
      <p>{t('account.signIn.link.text')}</p>
      <Form method="post" className="stack" noValidate>
        <TextField
          name="email"
          type="email"
          autoComplete="email"
          label={t('account.signIn.link.email')}
          hint={t('account.signIn.link.emailHint')}
          value={email}
          error={mistakes.of('email')}
        />
        <div className="row">
          <Button busy={busy}>{t('account.signIn.link.button')}</Button>
        </div>
      </Form>
    </section>
  );
}
