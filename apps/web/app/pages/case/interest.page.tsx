import { declareInterest, listInterests } from '../../../../../libs/api-client';
import type { DeclareInterestDto } from '../../../../../libs/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { attempted } from '../../api/attempted.server';
import { sentForm } from '../../api/sent-form.server';
import { Instant } from '../../time/instant';
import { ActForm } from '../../ui/act-form';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { ErrorSummary } from '../../ui/error-summary';
import type { Mistake } from '../../ui/error-summary';
import { fieldId } from '../../ui/field-props';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { TextField } from '../../ui/text-field';
import { useCaseName } from './case-frame';
import { caseOf, headOf } from './case-head.server';

const kinds = ['member', 'work', 'money', 'family', 'other'] as const satisfies readonly DeclareInterestDto['kind'][];
const longest = 2000;

/** What the reader has declared already. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args;
  const of = await caseOf(args);
  const { items } = await answered(listInterests({ client: apiOf(context), path: { id: of.id } }), request);
  return { of: headOf(of), declared: items, formKey: crypto.randomUUID() };
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** Declares an interest. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { id = '', language = '' } = params;
  const { form, headers } = await sentForm(request);
  const [kind, reason] = [textOf(form, 'kind'), textOf(form, 'reason')];
  const body = { kind, ...(reason.trim() ? { reason } : {}) } as DeclareInterestDto;
  const sent = await attempted(declareInterest({ client: apiOf(context), path: { id }, body, headers }));
  if (sent.done) return redirect(`/${language}/cases/${id}?done=interest`, 303);
  return data({ problem: sent.problem, kind, reason }, { status: sent.problem.status });
}

function useMistakes(): Mistake[] {
  const { t } = useTranslation();
  const refused = useActionData<typeof action>();
  if (!refused) return [];
  if (refused.problem.errors?.some(({ pointer }) => pointer.endsWith('/kind'))) {
    return [{ field: fieldId('kind'), text: t('case.act.mistake.choose', { label: t('case.interest.kind') }) }];
  }
  const signedOut = refused.problem.code === 'not-signed-in';
  return [{ text: t(`case.act.problem.${signedOut ? 'signedOut' : 'failed'}.title`) }];
}

function Declared(): ReactNode {
  const { t } = useTranslation();
  const { declared } = useLoaderData<typeof loader>();
  if (declared.length === 0) return null;
  return (
    <>
      <h2>{t('case.interest.yours')}</h2>
      <ul>
        {declared.map(({ id, kind, reason, declaredAt }) => (
          <li key={id}>
            {t(`case.interest.kinds.${kind}`)}. <Instant at={declaredAt} />
            {reason === null ? null : <p dir="auto">{reason}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

function InterestForm({ wrongKind }: { wrongKind: string | undefined }): ReactNode {
  const { t } = useTranslation();
  const { formKey } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const choices = kinds.map((value) => ({ value, label: t(`case.interest.kinds.${value}`) }));
  return (
    <ActForm formKey={formKey}>
      <ChoiceField
        name="kind"
        label={t('case.interest.kind')}
        value={refused?.kind}
        choices={choices}
        error={wrongKind}
      />
      <TextField
        name="reason"
        label={t('case.interest.reason')}
        hint={t('case.interest.reasonHint')}
        value={refused?.reason}
        required={false}
        rows={3}
        maxLength={longest}
      />
      <div>
        <Button>{t('case.interest.send')}</Button>
      </div>
    </ActForm>
  );
}

/** Says what ties somebody to the applicant. */
export default function InterestPage(): ReactNode {
  const { t } = useTranslation();
  const caseName = useCaseName();
  const { of } = useLoaderData<typeof loader>();
  const mistakes = useMistakes();
  const wrongKind = mistakes.find(({ field }) => field !== undefined)?.text;
  return (
    <>
      <PageHeading title={t('case.interest.title')} above={<bdi>{caseName(of)}</bdi>} />
      <ErrorSummary mistakes={mistakes} />
      <p>{t('case.interest.text')}</p>
      <InterestForm wrongKind={wrongKind} />
      <Declared />
      <p>
        <Link to={`/cases/${of.id}`}>{t('case.act.back')}</Link>
      </p>
    </>
  );
}
