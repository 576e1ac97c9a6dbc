import { inputName, questionsInside, questionsOf } from './schema';
import type { Question, Schema } from './schema';

const texts = (form: FormData, name: string): string[] =>
  form.getAll(name).flatMap((value) => (typeof value === 'string' ? [value.replaceAll('\r\n', '\n')] : []));

/** What was typed into one input, as its schema wants it; undefined where nothing was. */
function typed({ type, format }: Schema, text: string): unknown {
  if (text.trim() === '') return undefined;
  // What is no number stays text: the server says what is wrong with it.
  if (type === 'integer' || type === 'number') return Number.isFinite(Number(text)) ? Number(text) : text;
  // The browser's own input for date and time knows no zone; the page asks for UTC.
  if (format === 'date-time' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/.test(text)) return `${text}Z`;
  return text;
}

function group(form: FormData, questions: readonly Question[], required: boolean): unknown {
  const answers = questions.flatMap((one): [string, unknown][] => {
    const answer = answerTo(form, one);
    return answer === undefined ? [] : [[one.path.at(-1) ?? '', answer]];
  });
  return answers.length > 0 || required ? Object.fromEntries(answers) : undefined;
}

function answerTo(form: FormData, question: Question): unknown {
  const { path, schema, required } = question;
  const given = texts(form, inputName(path));
  switch (schema.type) {
    case 'object':
      return group(form, questionsInside(question), required);
    case 'array': {
      const items = given.filter((text) => text.trim() !== '');
      return items.length > 0 || required ? items : undefined;
    }
    case 'boolean':
      return given.includes('true') ? true : required ? false : undefined;
    default:
      return typed(schema, given[0] ?? '');
  }
}

/** The payload that a filled-in form stands for. Whether it is right, the server says. */
export const payloadOf = (schema: Schema, form: FormData): Record<string, unknown> =>
  group(form, questionsOf(schema), true) as Record<string, unknown>;
