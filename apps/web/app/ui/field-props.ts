/** What every question of a form has in common. */
export interface FieldProps {
  /** Of the input, and with it the anchor of its error: `field-<name>`. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with the answer. */
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** Said beside the label, for example who can read the answer. */
  readonly mark?: string | undefined;
}

/** The id of a question's input, to which the error summary leads. */
export const fieldId = (name: string): string => `field-${name.replaceAll(/[^\w-]/g, '-')}`;
