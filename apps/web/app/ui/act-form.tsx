import type { ReactNode } from 'react';
import { Form, useNavigation } from 'react-router';
import { keyField, revisionField } from './form-names';

interface ActFormProps {
  readonly children: ReactNode;
  /** Made by the loader, once for each time the form is shown. */
  readonly formKey: string;
  /** That the page shows, where what is changed has one. */
  readonly revision?: number;
  readonly action?: string;
  readonly upload?: boolean;
}

/** A form that changes something: sending it twice does it once, and a page that has gone stale is told so. */
export function ActForm({ children, formKey, revision, action, upload = false }: ActFormProps): ReactNode {
  const busy = useNavigation().state === 'submitting';
  return (
    <Form
      method="post"
      className="stack"
      noValidate
      aria-busy={busy || undefined}
      {...(action ? { action } : {})}
      {...(upload ? { encType: 'multipart/form-data' as const } : {})}
    >
      <input type="hidden" name={keyField} value={formKey} />
      {revision === undefined ? null : <input type="hidden" name={revisionField} value={revision} />}
      {children}
    </Form>
  );
}
