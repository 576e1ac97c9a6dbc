import type { ReactNode } from 'react';
import type { LoaderFunctionArgs } from 'react-router';

/** Too large, no form of ours, too many at once. */
const statuses: readonly number[] = [413, 415, 429, 503];

/** Why a form was not even looked at: the server sends here, under the address that the form was sent to. */
export function loader({ params }: LoaderFunctionArgs): never {
  const status = Number(params['status']);
  throw new Response(null, { status: statuses.includes(status) ? status : 404 });
}

/** Never drawn: the frame says it. */
export default function NotTaken(): ReactNode {
  return null;
}
