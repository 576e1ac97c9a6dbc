import type { ReactNode } from 'react';

/**
 * A date or a name of a country or language, which server and browser may write each in their own way: they carry different
 * releases of the same lists. Either is right, so the browser leaves what the server wrote.
 */
export function AsHere({ children }: { children: string }): ReactNode {
  return (
    <span dir="auto" suppressHydrationWarning>
      {children}
    </span>
  );
}
