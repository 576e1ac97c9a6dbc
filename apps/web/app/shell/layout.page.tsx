import { useEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useRouteError } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { isLanguage } from '../language/languages';
import { Footer } from './footer';
import { Header } from './header';
import { OfflineNotice } from './offline-notice';
import { ProblemPage } from './problem-page';
import { problemPageOf } from './problem-of-page';
import styles from './layout.module.css';

/** An address whose first part is no language of ours is no address. */
export function loader({ params }: LoaderFunctionArgs): null {
  if (!isLanguage(params['language'])) throw new Response(null, { status: 404 });
  return null;
}

/** A new page is read from its beginning: without this the focus would stay on the link that led there. */
function useFocusOnNewPage(): RefObject<HTMLElement | null> {
  const content = useRef<HTMLElement>(null);
  const { pathname, hash } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current !== pathname && hash === '') content.current?.focus({ preventScroll: true });
    shown.current = pathname;
  }, [pathname, hash]);
  return content;
}

function Frame({ children }: { children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  const content = useFocusOnNewPage();
  return (
    <>
      <a href="#content" className={styles.skip}>
        {t('shell.skip')}
      </a>
      <Header />
      <OfflineNotice />
      <main ref={content} id="content" tabIndex={-1} className={styles.content}>
        {children}
      </main>
      <Footer />
    </>
  );
}

/** What stands around every page. */
export default function Shell(): ReactNode {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

/** Not found, not allowed, not available: each says what one can do instead. */
export function ErrorBoundary(): ReactNode {
  const error = useRouteError();
  return (
    <Frame>
      <ProblemPage {...problemPageOf(error)} />
    </Frame>
  );
}
