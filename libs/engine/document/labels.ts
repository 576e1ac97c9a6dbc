import type { Procedure } from '../../../workflows/shared/procedure.js';

/** Texts of one language by their full key, for example `accreditation.event.ballot.cast`. */
export type Labels = Readonly<Record<string, string>>;

/** Finds a text of a procedure; a key without a text stands for itself. */
export const labelled =
  ({ name }: Procedure, labels: Labels) =>
  (key: string): string =>
    labels[`${name}.${key}`] ?? labels[key] ?? key;

export type Label = ReturnType<typeof labelled>;
