import { keyField, revisionField, seatField } from '../ui/form-names';

/** What the hidden fields of a form ask for, as headers of the call. */
export interface SentHeaders extends Readonly<Record<string, string | undefined>> {
  /** Makes sending twice harmless; empty where the form names none, which the API refuses where it wants one. */
  readonly 'Idempotency-Key': string;
  /** The revision that was seen. */
  readonly 'If-Match'?: string;
  readonly 'Acting-Seat'?: string;
}

/** What a form says beside its answers, as the API wants it. */
export interface SentForm {
  readonly form: FormData;
  readonly headers: SentHeaders;
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** A form that was sent, with the headers that its hidden fields ask for. */
export async function sentForm(request: Request): Promise<SentForm> {
  const form = await request.formData();
  const key = textOf(form, keyField);
  const revision = textOf(form, revisionField);
  const seat = textOf(form, seatField);
  const headers = {
    'Idempotency-Key': key,
    ...(revision ? { 'If-Match': `"${revision}"` } : {}),
    ...(seat ? { 'Acting-Seat': seat } : {}),
  };
  return { form, headers };
}
