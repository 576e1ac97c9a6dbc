/** A JSON Schema as the procedures write them: what drawing a form needs of it. */
export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly 'x-access'?: string;
  readonly 'x-type'?: string;
  /** Optional, except where another member has this value. */
  readonly 'x-required-when'?: Readonly<Record<string, string>>;
  /** Where the values that count just now are found. */
  readonly 'x-picks'?: { readonly fact?: string; readonly seatsOf?: string; readonly together?: true };
}

/** One question of a form that a schema stands for. */
export interface Question {
  /** Names from the outside in. */
  readonly path: readonly string[];
  readonly schema: Schema;
  readonly required: boolean;
  /** Who reads the answer: its own mark, or that of what it stands in. */
  readonly access: string;
}

/** What carries no mark stands in the record, which everybody can read. */
const unmarked = 'public';

/** The questions of a schema in its order; `inside` asks for those of one of its members. */
export function questionsOf(schema: Schema, inside?: Question): Question[] {
  return Object.entries(schema.properties ?? {}).map(([name, member]) => ({
    path: [...(inside?.path ?? []), name],
    schema: member,
    required: schema.required?.includes(name) ?? false,
    access: member['x-access'] ?? inside?.access ?? unmarked,
  }));
}

/** Organisations that follow from the cases in which something is done: nobody is asked for them again. */
export const isNamedByCases = ({ schema }: Question): boolean =>
  schema.type === 'array' && schema['x-picks']?.together === true;

/** Questions of a member that holds several, for example one for each criterion. */
export const questionsInside = (question: Question): Question[] =>
  question.schema.type === 'object' ? questionsOf(question.schema, question) : [];

/**
 * Name of a question's input: where its answer stands in what is sent, as the API's pointers to mistakes say it.
 * @param under empty where the fields of the form are sent as they are
 */
export const inputName = (path: readonly string[], under = '/payload/'): string => under + path.join('/');
