import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { HydratedRouter } from 'react-router/dom';
import { fetchTexts } from './language/texts.client';
import { NonceContext } from './nonce';
import { rememberTimeZone } from './time/time-zone.client';

/** A query can be written in more than one way, and the server's router rewrites it before it draws a page. */
function writeQueryAsServer(): void {
  const { pathname, search, hash } = location;
  const query = new URLSearchParams(search).toString();
  if (search !== '' && search !== `?${query}`) history.replaceState(history.state, '', `${pathname}?${query}${hash}`);
}

rememberTimeZone();
writeQueryAsServer();

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
