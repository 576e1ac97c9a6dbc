import { ColorSchemeScript, DirectionProvider, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useLocation } from 'react-router';
import type { LoaderFunctionArgs, ShouldRevalidateFunction } from 'react-router';
import { whoIsHere } from './api/who-is-here.server';
import type { Visitor } from './api/who-is-here.server';
import { languages } from './language/languages';
import { languageOfPath } from './language/path';
import { useNonce } from './nonce';
import { useVisitor } from './shell/visitor';
import { theme } from './ui/theme';
import './ui/styles';

/** Who reads, and how: once per page. */
export const loader = ({ request, context }: LoaderFunctionArgs): ReturnType<typeof whoIsHere> =>
  whoIsHere(request, context);

/** Who reads changes by acting only, not by going from page to page. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, currentUrl, nextUrl }) =>
  formMethod !== undefined || currentUrl.pathname.split('/')[1] !== nextUrl.pathname.split('/')[1];

function Head({ nonce, scheme }: { nonce: string | undefined; scheme: Visitor['scheme'] }): ReactNode {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <Meta />
      <Links nonce={nonce} />
      <ColorSchemeScript nonce={nonce} defaultColorScheme={scheme ?? 'auto'} />
    </head>
  );
}

/** What stands around every page: language, direction, colours. */
export function Layout({ children }: { children: ReactNode }): ReactNode {
  const language = languageOfPath(useLocation().pathname);
  const { direction } = languages[language];
  const nonce = useNonce();
  const { scheme, device } = useVisitor();
  return (
    <html lang={language} dir={direction} data-mantine-color-scheme={scheme ?? device} suppressHydrationWarning>
      <Head nonce={nonce} scheme={scheme} />
      <body>
        <DirectionProvider initialDirection={direction} detectDirection={false}>
          <MantineProvider
            theme={theme}
            defaultColorScheme={scheme ?? 'auto'}
            {...(scheme ? { forceColorScheme: scheme } : {})}
            getStyleNonce={() => nonce ?? ''}
          >
            {children}
          </MantineProvider>
        </DirectionProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

/** The page. */
export default function Root(): ReactNode {
  return <Outlet />;
}

/** What is shown where even the frame of a page failed. */
export function ErrorBoundary(): ReactNode {
  const { t } = useTranslation();
  return (
    <main>
      <h1>{t('shell.fault.title')}</h1>
      <p>{t('shell.fault.text')}</p>
    </main>
  );
}
