import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/check-field';
import { ErrorSummary } from '../../ui/error-summary';
import { FileField } from '../../ui/file-field';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { fileSize } from './file-size';
import type { Papers } from './load-papers.server';
import { paperMistakes } from './paper-mistakes';
import type { PaperProblem } from './paper-mistakes';
import type { NotAdded } from './send-paper.server';
import { UploadProgress } from './upload-progress';
import { useUpload } from './use-upload';

interface AddPaperProps {
  readonly view: Papers;
  readonly not: NotAdded | null;
}

/** Kinds of files that are taken; the API looks at what is in them. */
const accepted = '.pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt';

interface ReplacedProps {
  readonly papers: Papers['papers'];
  readonly chosen: string | undefined;
  readonly error: string | undefined;
}

function Replaced({ papers, chosen, error }: ReplacedProps): ReactNode {
  const { t } = useTranslation();
  const named = papers.map(({ document, versions }) => ({
    value: document,
    label: versions[0]?.title ?? versions[0]?.fileName ?? '',
  }));
  if (named.length === 0) return null;
  return (
    <SelectField
      name="replaces"
      label={t('apply.papers.form.replaces')}
      required={false}
      value={chosen}
      choices={named}
      empty={t('apply.papers.form.replacesNone')}
      error={error}
    />
  );
}

interface FieldsProps extends AddPaperProps {
  readonly errors: Readonly<Record<string, string | undefined>>;
}

function Fields({ view: { papers, kinds, limit }, not, errors }: FieldsProps): ReactNode {
  const { t, i18n } = useTranslation();
  return (
    <>
      <TextField
        name="title"
        label={t('apply.papers.form.title')}
        maxLength={300}
        value={not?.typed.title}
        error={errors['title']}
      />
      <SelectField
        name="kind"
        label={t('apply.papers.form.kind')}
        value={not?.typed.kind}
        choices={kinds.map((kind) => ({ value: kind, label: t([`apply.papers.kinds.${kind}`, kind]) }))}
        empty={t('apply.papers.form.chooseKind')}
        error={errors['kind']}
      />
      <Replaced papers={papers} chosen={not?.typed.replaces} error={errors['replaces']} />
      <CheckField
        name="isPublic"
        label={t('apply.papers.form.isPublic')}
        hint={t('apply.papers.form.isPublicHint')}
        checked={not?.typed.isPublic ?? false}
      />
      <FileField
        name="file"
        label={t('apply.papers.form.file')}
        hint={t('apply.papers.form.fileHint', { size: fileSize(limit, i18n.language) })}
        accept={accepted}
        error={errors['file']}
      />
    </>
  );
}

/** A form for a paper. With script it says how far it is; without, the browser does. */
export function AddPaper({ view, not }: AddPaperProps): ReactNode {
  const { t, i18n } = useTranslation();
  const [found, setFound] = useState<PaperProblem | null>(not?.problem ?? null);
  const { send, cancel, progress } = useUpload(view, setFound);
  const mistakes = useMemo(
    () => paperMistakes(t, found, fileSize(view.limit, i18n.language)),
    [t, found, view.limit, i18n.language],
  );
  const errors = Object.fromEntries(mistakes.map(({ name, text }) => [name, text]));
  const asks = new URLSearchParams({ key: view.formKey, ...(view.seat ? { seat: view.seat } : {}) });
  return (
    <section>
      <h2>{t('apply.papers.add')}</h2>
      <ErrorSummary mistakes={mistakes} />
      <form
        method="post"
        action={`?${asks.toString()}`}
        encType="multipart/form-data"
        className="stack"
        noValidate
        onSubmit={send}
      >
        <Fields view={view} not={not} errors={errors} />
        {progress === null ? (
          <div>
            <Button>{t('apply.papers.form.send')}</Button>
          </div>
        ) : (
          <UploadProgress progress={progress} cancel={cancel} />
        )}
      </form>
    </section>
  );
}
