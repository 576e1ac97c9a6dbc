import type { Problem } from '../../../../../libs/api-client';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';
import type { Mistake } from '../../ui/error-summary';
import { fieldId } from '../../ui/field-props';
import { FileField } from '../../ui/file-field';
import { mistakeText } from './mistake-text';
import { questionsOf } from './schema';
import type { Question, Schema } from './schema';
import { SchemaField } from './schema-field';
import type { Typed } from './typed';
import { UploadProgress } from './upload-progress';
import { useUpload } from './use-upload';

interface UploadFormProps {
  readonly id: string;
  readonly event: string;
  readonly schema: Schema;
  readonly replaces: string | null;
  readonly title: string;
  readonly formKey: string;
  readonly refused: { readonly problem: Problem; readonly typed: Typed } | null;
}

/** Said in other words than what a text lacks: a file is chosen. */
const ofFile: Readonly<Record<string, string>> = { required: 'noFile', empty: 'noFile' };
const ofWhole: Readonly<Record<string, string>> = {
  'payload-too-large': 'case.addPaper.tooLarge',
  'unsupported-media-type': 'case.addPaper.wrongKind',
  'not-signed-in': 'case.act.problem.signedOut.title',
  'too-busy': 'case.addPaper.brokenOff',
  'not-possible-now': 'case.act.problem.notNow.title',
};

function useMistakes(
  event: string,
  questions: readonly Question[],
): (problem: Problem | null, typed: Typed) => [string, string][] {
  const { t } = useTranslation();
  return (problem, typed) => {
    if (!problem) return [];
    if (!problem.errors?.length) return [['', t(ofWhole[problem.code] ?? 'case.act.problem.failed.title')]];
    return problem.errors.map(({ pointer, code }) => {
      const name = pointer.split('/').at(-1) ?? '';
      if (name === 'file') return [name, t(`case.addPaper.${ofFile[code] ?? 'wrongKind'}`)];
      const question = questions.find(({ path }) => path[0] === name);
      if (!question) return ['', t('case.act.problem.failed.title')];
      return [name, mistakeText(t, event, question, typed[name]?.[0] ?? '')];
    });
  };
}

/** The file says what else could be told in words: only what must be said, or who may read it, is asked. */
const isAskedWithFile = ({ required, schema }: Question): boolean => required || schema.type === 'boolean';

interface FieldsProps extends UploadFormProps {
  readonly questions: readonly Question[];
  readonly typed: Typed;
  readonly mistakes: Readonly<Record<string, string>>;
}

/** Texts first and the file last: what was typed is known before the file has come. */
function Fields({ event, questions, replaces, refused, typed, mistakes }: FieldsProps): ReactNode {
  const { t } = useTranslation();
  const hint = t('case.addPaper.fileHint');
  return (
    <>
      {questions.map((question) => (
        <SchemaField
          key={question.path.join('/')}
          question={question}
          drawing={{ event, offered: {}, typed, mistakes, under: '' }}
        />
      ))}
      {replaces === null ? null : <input type="hidden" name="replaces" value={replaces} />}
      <FileField
        name="file"
        label={t('case.addPaper.file')}
        hint={refused ? `${hint} ${t('case.addPaper.keep')}` : hint}
        error={mistakes['file']}
      />
    </>
  );
}

/** A paper with a file. With script it says how far it is; without, the browser does. */
export function UploadForm(props: UploadFormProps): ReactNode {
  const { id, event, schema, title, formKey, refused } = props;
  const { t } = useTranslation();
  const questions = questionsOf(schema).filter(isAskedWithFile);
  const upload = useUpload(id, formKey);
  const typed = refused?.typed ?? (title ? { title: [title] } : {});
  const wrong = useMistakes(event, questions)(upload.problem ?? refused?.problem ?? null, upload.typed ?? typed);
  const summary = wrong.map(([name, text]): Mistake => ({ text, ...(name ? { field: fieldId(name) } : {}) }));
  const send = (submitted: FormEvent<HTMLFormElement>): void => {
    submitted.preventDefault();
    upload.send(submitted.currentTarget);
  };
  const form = { method: 'post', action: `?key=${formKey}`, encType: 'multipart/form-data', noValidate: true } as const;
  return (
    <>
      <ErrorSummary mistakes={summary} />
      <form {...form} className="stack" onSubmit={send}>
        <Fields {...props} questions={questions} typed={typed} mistakes={Object.fromEntries(wrong)} />
        <UploadProgress sent={upload.sent} />
        <div>
          <Button busy={upload.sent !== null}>{t('case.addPaper.send')}</Button>
        </div>
      </form>
    </>
  );
}
