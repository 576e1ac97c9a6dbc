import { Button as KitButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link as RouterLink, useLocation } from 'react-router';
import { languageOfPath } from '../language/path';

interface ButtonProps {
  readonly children: ReactNode;
  /** `main` once on a page, `other` beside it, `danger` for what cannot be undone. */
  readonly kind?: 'main' | 'other' | 'danger';
  readonly name?: string;
  readonly value?: string;
  readonly busy?: boolean;
  /** What it is about, where several on a page look the same: read out after what is seen. */
  readonly about?: string;
  /** Where the form goes with this button. */
  readonly action?: string;
}

const looks = {
  main: { variant: 'filled' },
  other: { variant: 'default' },
  danger: { variant: 'filled', color: 'red.9' },
} as const;

/** Sends the form it stands in. */
export function Button({ children, kind = 'main', name, value, busy = false, about, action }: ButtonProps): ReactNode {
  const given = { ...(name ? { name } : {}), ...(value ? { value } : {}), ...(action ? { formAction: action } : {}) };
  return (
    <KitButton type="submit" size="md" aria-disabled={busy || undefined} {...looks[kind]} {...given}>
      {children}
      {about === undefined ? null : <bdi className="visually-hidden"> {about}</bdi>}
    </KitButton>
  );
}

/** Looks like a button and leads to another page in the language of this one. */
export function ButtonLink({
  to,
  children,
  kind = 'main',
}: {
  to: string;
  children: ReactNode;
  kind?: 'main' | 'other';
}): ReactNode {
  const language = languageOfPath(useLocation().pathname);
  return (
    <KitButton component={RouterLink} to={`/${language}${to}`} size="md" {...looks[kind]}>
      {children}
    </KitButton>
  );
}

/** Looks like a button and leads to an address that is no page of ours. */
export function AnchorButton({ href, children }: { href: string; children: ReactNode }): ReactNode {
  return (
    <KitButton component="a" href={href} size="md" {...looks.main}>
      {children}
    </KitButton>
  );
}
