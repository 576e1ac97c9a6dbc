import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorButton } from '../../ui/button';

interface ProviderDoorProps {
  /** Of the API, that leads to the provider. */
  readonly path: string;
  readonly returnTo: string;
  readonly fresh: boolean;
}

/** To the OpenID provider. A plain link: what follows is not a page of ours. */
export function ProviderDoor({ path, returnTo, fresh }: ProviderDoorProps): ReactNode {
  const { t } = useTranslation();
  const query = new URLSearchParams({ returnTo, ...(fresh ? { fresh: 'true' } : {}) });
  return (
    <section>
      <h2>{t('account.signIn.provider.title')}</h2>
      <p>{t('account.signIn.provider.text')}</p>
      <AnchorButton href={`${path}?${query.toString()}`}>{t('account.signIn.provider.button')}</AnchorButton>
    </section>
  );
}
