/** How a field is filled in, checked and drawn. */
export const fieldTypes = [
  'text',
  'longText',
  'email',
  'phone',
  'url',
  'country',
  'countries',
  'languages',
  'yesNo',
  'choice',
  'number',
  'date',
  'accept',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** Must be filled in where another field has this value. */
export interface Condition {
  readonly when: { readonly path: string; readonly is: string | boolean };
}

/** One word of a closed vocabulary, with the locale key of its text. */
export interface FormOption {
  readonly value: string;
  readonly label: string;
}

/** One question of the application form. */
export interface FormField {
  /** `section.field`. */
  readonly path: string;
  readonly type: FieldType;
  readonly required: boolean | Condition;
  readonly access: 'public' | 'restricted';
  /** Locale key. */
  readonly label: string;
  /** Locale key. */
  readonly hint?: string;
  /** In UTF-16 units, as JavaScript counts. */
  readonly maxLength?: number;
  /** Smallest number. */
  readonly min?: number;
  /** Largest number; of a list, the most entries. */
  readonly max?: number;
  readonly options?: readonly FormOption[];
}

/** A part of the form under a heading of its own. */
export interface FormSection {
  readonly key: string;
  /** Locale key. */
  readonly label: string;
  readonly fields: readonly FormField[];
}

/**
 * How strictly a form is read. `draft`: incomplete, and what is typed may be half-typed. `changes`: a part of the form,
 * right as far as it goes, in which nothing required is emptied. `complete`: everything there and right.
 */
export type FormMode = 'draft' | 'changes' | 'complete';

/** How a step of the procedure puts the form into the trail. */
export interface FormStep {
  /** JSON pointer in the payload under which its answers are, for example `/form`. */
  readonly under: string;
  /** The whole form; otherwise only the answers that it replaces. */
  readonly whole: boolean;
}
