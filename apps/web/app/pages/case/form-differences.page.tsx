import { compareForm, readProcedure } from '../../../../../libs/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { Notice } from '../../ui/notice';
import { WideTable } from '../../ui/wide-table';
import { FormAnswer } from './answers-of-form';
import { CaseFrame } from './case-frame';
import { caseOf, headOf } from './case-head.server';
import { versionsAsked } from './versions-asked.server';

/** What differs between two versions of the form, as far as the reader may see it. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args;
  const client = apiOf(context);
  const of = await caseOf(args);
  const query = versionsAsked(request);
  const compared = await answered(compareForm({ client, path: { id: of.id }, query }), request);
  const known = await answered(readProcedure({ client, path: of }), request);
  return { of: headOf(of), compared, fields: known.sections.flatMap(({ fields }) => fields) };
}

/** What changed in the form. */
export default function FormDifferencesPage(): ReactNode {
  const { t } = useTranslation();
  const { of, compared, fields } = useLoaderData<typeof loader>();
  const { from, to, differences, hidden } = compared;
  const blank = t('case.differences.blank');
  const rows = differences.map(({ path, label, before, after }) => {
    const field = fields.find((one) => one.path === path);
    const shown = [before, after].map((answer, index) =>
      answer ? <FormAnswer key={index} answer={answer} field={field} /> : blank,
    );
    return { key: path, cells: [t(label), ...shown] };
  });
  const columns = ['field', 'before', 'after'].map((key) => t(`case.differences.${key}`));
  const between = t('case.differences.between', { from: from.version, to: to.version });
  return (
    <CaseFrame of={of} title={t('case.differences.formTitle')}>
      {hidden.length > 0 ? <Notice>{t('case.form.hidden')}</Notice> : null}
      {rows.length === 0 ? (
        <>
          <p>{between}</p>
          <p>{t('case.differences.none')}</p>
        </>
      ) : (
        <WideTable caption={between} columns={columns} rows={rows} />
      )}
    </CaseFrame>
  );
}
