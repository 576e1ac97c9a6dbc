import type { Json } from '../../../../../libs/engine/types.js';
import type { FieldClass } from '../../../../../libs/policy/index.js';
import type { FormField, FormStep } from '../../../../../workflows/shared/form.js';
import type { Procedure } from '../../../../../workflows/shared/procedure.js';
import { putBack } from '../../trail/put-back.js';
import type { StoredValue } from '../../trail/sealed-values.js';
import type { FormRecord } from './form-records.js';

/** What stands in a field of a version of the form. */
export interface Answer {
  /** Null where it was erased. */
  readonly value: Json;
  readonly erased: boolean;
}

/** The answers of a version, by `section.field`; fields left blank are not in it. */
export type Answers = ReadonlyMap<string, Answer>;

/** A field that is not the same in two versions. */
export interface Difference {
  readonly field: FormField;
  readonly before: Answer | null;
  readonly after: Answer | null;
}

const fieldsOf = ({ formSections }: Procedure): readonly FormField[] => formSections.flatMap(({ fields }) => fields);

/** The fields of a form that somebody may read who may read these classes. */
export const readableFields = (procedure: Procedure, classes: readonly FieldClass[]): readonly FormField[] =>
  fieldsOf(procedure).filter(({ access }) => classes.includes(access));

const pointerOf = (under: string, { path }: FormField): string => `${under}/${path.replace('.', '/')}`;

/** An answer out of its sealed parts: a list is sealed entry by entry. Undefined where the step does not speak of the field. */
function answerIn(
  record: FormRecord,
  values: readonly StoredValue[],
  { under }: FormStep,
  field: FormField,
): Answer | undefined {
  const pointer = pointerOf(under, field);
  const within = (path: string): boolean => path === pointer || path.startsWith(`${pointer}/`);
  const count = record.paths.filter(within).length;
  if (count === 0) return undefined;
  const own = values.filter(
    ({ revision, path, access }) => revision === record.revision && within(path) && access === field.access,
  );
  if (own.length < count) return { value: null, erased: true };
  const parts = own.map(({ path, value }) => ({ path: `/answer${path.slice(pointer.length)}`, value }));
  return { value: (putBack({}, parts) as { answer: Json }).answer, erased: false };
}

/** The answers that stand after the last of these steps: each step replaces the form, or the answers of which it speaks. */
export function answersAfter(
  records: readonly FormRecord[],
  values: readonly StoredValue[],
  { formSteps }: Procedure,
  fields: readonly FormField[],
): Answers {
  const answers = new Map<string, Answer>();
  for (const record of records) {
    const step = formSteps[record.type];
    if (!step) continue;
    if (step.whole) answers.clear();
    for (const field of fields) {
      const answer = answerIn(record, values, step, field);
      if (answer) answers.set(field.path, answer);
    }
  }
  return answers;
}

const isBlank = (value: Json): boolean => value === '' || (Array.isArray(value) && value.length === 0);
const given = (answer: Answer | undefined): Answer | null => (answer && !isBlank(answer.value) ? answer : null);
const same = (a: Answer | null, b: Answer | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What was filled in, in the order of the form. */
export function givenAnswers(answers: Answers, fields: readonly FormField[]): { field: FormField; answer: Answer }[] {
  return fields.flatMap((field) => {
    const answer = given(answers.get(field.path));
    return answer ? [{ field, answer }] : [];
  });
}

/** Fields that are not the same, in the order of the form. Of two erased answers nobody knows, so they are none. */
export function differencesBetween(before: Answers, after: Answers, fields: readonly FormField[]): Difference[] {
  return fields
    .map((field) => ({ field, before: given(before.get(field.path)), after: given(after.get(field.path)) }))
    .filter((one) => !same(one.before, one.after));
}

/** The steps that say how the form stood after the last of them: since it was last put in as a whole. */
export function sinceWhole(records: readonly FormRecord[], { formSteps }: Procedure): readonly FormRecord[] {
  return records.slice(
    Math.max(
      0,
      records.findLastIndex(({ type }) => formSteps[type]?.whole),
    ),
  );
}
