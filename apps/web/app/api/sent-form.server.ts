import { keyField, revisionField, seatField } from '../ui/form-names';

/** What a form says beside its answers, as the API wants it. */
export interface SentForm {
  readonly form: FormData;
  /** Headers for the call: the key that makes sending twice harmless, and the revision that was seen, where the form names one. */
  readonly headers: Readonly<Record<string, string>>;
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
    ...(key ? { 'idempotency-key': key } : {}),
    ...(revision ? { 'if-match': `"${revision}"` } : {}),
    ...(seat ? { 'acting-seat': seat } : {}),
  };
  return { form, headers };
}
