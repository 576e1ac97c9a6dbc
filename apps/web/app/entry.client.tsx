import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { HydratedRouter } from 'react-router/dom';
import { fetchTexts } from './language/texts.client';
import { NonceContext } from './nonce';
import { rememberTimeZone } from './time/time-zone.client';

rememberTimeZone();

const texts = await fetchTexts(location.pathname);

// Styles that the kit adds later have to carry it too. The document hides it from selectors, not from scripts of its own.
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;

startTransition(() => {
  hydrateRoot(
    document,
    <I18nextProvider i18n={texts}>
      <NonceContext value={nonce}>
        <HydratedRouter />
      </NonceContext>
    </I18nextProvider>,
  );
});
