import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { decideDuplicate, listDuplicates } from '../../../../../libs/api-client';
import type { DecideDuplicateDto } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { attempted } from '../../api/attempted.server';
import { sentForm } from '../../api/sent-form.server';
import { ErrorSummary } from '../../ui/error-summary';
import { Link } from '../../ui/link';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { textOf } from '../account/text-of.server';
import styles from '../public/public.module.css';
import { LikelyDuplicate } from './likely-duplicate';
import { useMistakesOf } from './mistakes';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { items } = await answered(listDuplicates({ client: apiOf(context) }), request);
  return { items, formKey: crypto.randomUUID(), done: new URL(request.url).searchParams.has('done') };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { form, headers } = await sentForm(request);
  const [verdict, reason] = [textOf(form, 'verdict'), textOf(form, 'reason')];
  const [id, other] = [textOf(form, 'case'), textOf(form, 'other')];
  const body = { other, ...(verdict && { verdict }), ...(reason && { reason }) } as DecideDuplicateDto;
  const outcome = await attempted(decideDuplicate({ client: apiOf(context), headers, path: { id }, body }));
  if (outcome.done) return redirect(`/${params['language'] ?? 'en'}/desk/register/duplicates?done`, 303);
  return data({ problem: outcome.problem }, { status: outcome.problem.status });
}

/** Applications that look like somebody who is known, for staff to link or to tell apart. */
export default function Duplicates(): ReactNode {
  const { t } = useTranslation();
  const { items, formKey, done } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const mistakes = useMistakesOf(acted?.problem);
  return (
    <>
      <PageHeading title={t('register.duplicate.title')} />
      <ErrorSummary mistakes={mistakes.all.map(({ text }) => ({ text }))} />
      {done && !acted ? <Notice kind="good">{t('register.duplicate.done')}</Notice> : null}
      <p>{t('register.duplicate.intro')}</p>
      {items.length === 0 ? <p>{t('register.duplicate.none')}</p> : null}
      {items.map((found) => (
        <section key={found.case}>
          <h2>
            <Link to={`/cases/${found.case}`}>
              <bdi>{found.organisation.name}</bdi>
            </Link>
          </h2>
          <ul className={styles.items}>
            {found.likely.map((one) => (
              <li key={one.id}>
                <LikelyDuplicate found={found} one={one} formKey={formKey} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
