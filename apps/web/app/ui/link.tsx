import type { ReactNode } from 'react';
import { Link as RouterLink, NavLink as RouterNavLink, useLocation } from 'react-router';
import { languageOfPath } from '../language/path';

interface LinkProps {
  /** Path without the language, for example `/apply`. */
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

const useHere = (to: string): string => {
  const language = languageOfPath(useLocation().pathname);
  return to === '/' ? `/${language}` : `/${language}${to}`;
};

/** A link to another page in the language of this one. */
export function Link({ to, children, className }: LinkProps): ReactNode {
  return (
    <RouterLink to={useHere(to)} className={className}>
      {children}
    </RouterLink>
  );
}

/**
 * A link that says whether its page is the one that is open.
 * @param exact not for the pages below it
 */
export function NavLink({ to, children, exact = false }: LinkProps & { exact?: boolean }): ReactNode {
  return (
    <RouterNavLink to={useHere(to)} end={exact}>
      {children}
    </RouterNavLink>
  );
}
