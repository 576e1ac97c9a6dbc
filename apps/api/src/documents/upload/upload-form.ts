import { ProblemError } from '../../../../../libs/problems/index.js';
import type { FieldError } from '../../../../../libs/problems/index.js';
import { isUuid } from '../../database/page.js';
import { uncleanText } from '../../http/body/unclean.js';
import type { Received } from './receive.js';

/** A form as it is understood: the paper for the procedure, and the file. */
export interface UploadForm {
  readonly payload: Readonly<Record<string, string | boolean>>;
  /** Document that the file is a new version of. */
  readonly replaces: string | null;
  readonly file: { readonly name: string; readonly bytes: Buffer };
}

/** Fields of `paper.add` that a form can carry; what they may hold the procedure checks. */
const ofPaper = ['title', 'kind', 'link', 'content'] as const;
const known: readonly string[] = [...ofPaper, 'isPublic', 'replaces'];

const escaped = (name: string): string => name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');

function wrongWith({ name, value }: Received['fields'][number], all: Received['fields']): FieldError[] {
  const pointer = `/${escaped(name)}`;
  if (!known.includes(name)) return [{ pointer, code: 'unknown-field', message: 'is no field of this form' }];
  if (all.filter((other) => other.name === name).length > 1)
    return [{ pointer, code: 'duplicate', message: 'must be given only once' }];
  const unclean = uncleanText(value);
  if (unclean) return [{ pointer, ...unclean }];
  if (name === 'isPublic' && !/^(?:true|false)$/.test(value))
    return [{ pointer, code: 'isBoolean', message: 'must be true or false' }];
  if (name === 'replaces' && !isUuid(value.toLowerCase()))
    return [{ pointer, code: 'isUuid', message: 'must be the id of a document' }];
  return [];
}

function wrongFile({ file }: Received): FieldError[] {
  if (file?.field === 'file') return [];
  const error = { pointer: '/file', code: 'required', message: 'must hold the file' };
  return file
    ? [error, { pointer: `/${escaped(file.field)}`, code: 'unknown-field', message: 'takes no file' }]
    : [error];
}

/**
 * Understands a form. An empty optional field counts as left out, as a browser sends it.
 * @throws ProblemError `invalid-payload` naming everything that is wrong
 */
export function uploadForm(received: Received): UploadForm {
  const fields = received.fields.filter(({ name, value }) => value !== '' || !known.includes(name) || name === 'title');
  const errors = [...fields.flatMap((field) => wrongWith(field, fields)), ...wrongFile(received)];
  if (errors.length > 0 || !received.file)
    throw new ProblemError('invalid-payload', 'Some fields of the form are missing or wrong; see errors.', { errors });
  const values = new Map(fields.map(({ name, value }) => [name, value]));
  const isPublic = values.get('isPublic');
  const paper = ofPaper.flatMap((name) => (values.has(name) ? [[name, values.get(name) ?? ''] as const] : []));
  return {
    payload: { ...Object.fromEntries(paper), ...(isPublic !== undefined && { isPublic: isPublic === 'true' }) },
    replaces: values.get('replaces')?.toLowerCase() ?? null,
    file: received.file,
  };
}
