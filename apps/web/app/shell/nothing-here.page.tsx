import type { ReactNode } from 'react';

/** An address at which there is no page. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

/** Never drawn: the frame says that there is nothing here. */
export default function NothingHere(): ReactNode {
  return null;
}
