import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { data, useActionData } from 'react-router';
import type { ActionFunctionArgs } from 'react-router';
import { importPeople } from '../../../../../libs/api-client';
import type { ImportedDto, Problem } from '../../../../../libs/api-client';
import { apiOf } from '../../api/api.server';
import { attempted } from '../../api/attempted.server';
import { ActForm } from '../../ui/act-form';
import { Button } from '../../ui/button';
import { FileField } from '../../ui/file-field';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { WideTable } from '../../ui/wide-table';
import { useWords } from '../case/use-words';
import { OfficeFrame } from './office-frame';
import { OfficeProblem } from './office-problem';

/** The file that was chosen; where none was, what was pasted. */
async function csvIn(form: FormData): Promise<string> {
  const file = form.get('file');
  if (file instanceof File && file.size > 0) return file.text();
  const typed = form.get('csv');
  return typeof typed === 'string' ? typed : '';
}

/** Takes a file in, or only tries it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const csv = await csvIn(form);
  const body = { csv, tryOnly: form.get('do') !== 'import' };
  const outcome = await attempted(importPeople({ client: apiOf(context), body }));
  if (outcome.done) return { imported: outcome.result, problem: null, csv };
  return data({ imported: null, problem: outcome.problem, csv }, { status: outcome.problem.status });
}

interface WrongLine {
  readonly line: string;
  readonly column: string;
  readonly message: string;
}

const linesIn = (problem: Problem | null | undefined): WrongLine[] =>
  (problem?.errors ?? []).flatMap(({ pointer, message }) => {
    const [, line, column = ''] = /^\/csv\/(\d+)(?:\/(\w+))?$/.exec(pointer) ?? [];
    return line === undefined ? [] : [{ line, column, message }];
  });

function WrongLines({ lines }: { lines: readonly WrongLine[] }): ReactNode {
  const { t } = useTranslation();
  const { number } = useWords();
  return (
    <>
      <Notice kind="attention" title={t('office.files.wrong')}>
        <p>{t('office.files.nothingDone')}</p>
      </Notice>
      <WideTable
        caption={t('office.files.lines')}
        columns={['line', 'column', 'mistake'].map((key) => t(`office.column.${key}`))}
        rows={lines.map(({ line, column, message }, index) => ({
          key: String(index),
          cells: [
            number(Number(line)),
            column,
            <span key="message" lang="en" dir="ltr">
              {message}
            </span>,
          ],
        }))}
      />
    </>
  );
}

function Done({ imported }: { imported: ImportedDto }): ReactNode {
  const { t } = useTranslation();
  const { number } = useWords();
  const { tried, added, changed, filled, ended } = imported;
  return (
    <Notice kind="good" title={t(tried ? 'office.files.would' : 'office.files.done')}>
      <ul>
        {Object.entries({ added, changed, filled, ended }).map(([key, count]) => (
          <li key={key}>{t(`office.files.count.${key}`, { number: number(count) })}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Everybody and every term as a file, and a file taken in. */
export default function FilesPage(): ReactNode {
  const { t } = useTranslation();
  const acted = useActionData<typeof action>();
  const wrong = linesIn(acted?.problem);
  return (
    <OfficeFrame title={t('office.files.title')}>
      {wrong.length > 0 ? <WrongLines lines={wrong} /> : <OfficeProblem problem={acted?.problem ?? null} />}
      {acted?.imported ? <Done imported={acted.imported} /> : null}
      <h2>{t('office.files.export')}</h2>
      <p>{t('office.files.exportText')}</p>
      <p>
        <a href="/api/v1/office/people/export" download="people.csv">
          {t('office.files.download')}
        </a>
      </p>
      <h2>{t('office.files.import')}</h2>
      <p>{t('office.files.importText')}</p>
      <ActForm formKey="" upload action="?">
        <FileField name="file" label={t('office.files.file')} accept=".csv,text/csv" />
        <TextField name="csv" label={t('office.files.paste')} value={acted?.csv} rows={6} />
        <div className="row">
          <Button name="do" value="try">
            {t('office.files.try')}
          </Button>
          <Button name="do" value="import" kind="other">
            {t('office.files.import')}
          </Button>
        </div>
      </ActForm>
    </OfficeFrame>
  );
}
