import type { ReactNode } from 'react';

interface MailLinkProps {
  readonly email: string;
  /** Said instead of the address. */
  readonly children?: ReactNode;
  readonly subject?: string;
  readonly body?: string;
}

/** Opens the reader's own program for e-mail. */
export function MailLink({ email, children, subject, body }: MailLinkProps): ReactNode {
  const filled = Object.entries({ subject, body }).flatMap(([name, text]) =>
    text === undefined ? [] : [`${name}=${encodeURIComponent(text)}`],
  );
  const query = filled.length > 0 ? `?${filled.join('&')}` : '';
  return (
    <a href={`mailto:${encodeURIComponent(email)}${query}`} dir={children === undefined ? 'ltr' : undefined}>
      {children ?? email}
    </a>
  );
}
