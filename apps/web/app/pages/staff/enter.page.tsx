import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { data, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { sentForm } from '../../api/sent-form.server';
import { ActForm } from '../../ui/act-form';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';
import type { Mistake } from '../../ui/error-summary';
import { fieldId } from '../../ui/field-props';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { TextField } from '../../ui/text-field';
import { CountryQuestion } from '../apply/country-question';
import { loadNew } from '../apply/load-new.server';
import { openApplication } from '../apply/open-application.server';
import type { NotOpened } from '../apply/open-application.server';

/** The countries that can be chosen. */
export const loader = (asked: LoaderFunctionArgs): ReturnType<typeof loadNew> => loadNew(asked);

/** Opens a draft for the organisation and leads to its form. */
export async function action(asked: ActionFunctionArgs): Promise<ReturnType<typeof data<NotOpened>>> {
  const not = await openApplication(asked, await sentForm(asked.request));
  return data(not, { status: not.problem?.status ?? 200 });
}

/** What is wrong, the name first: nothing else is asked that could be. */
function useMistakes(not: NotOpened | undefined): Mistake[] {
  const { t } = useTranslation();
  if (!not?.problem) return [];
  const isName = not.problem.errors?.some(({ pointer }) => pointer.includes('name')) ?? false;
  return isName
    ? [{ field: fieldId('name'), text: t('staff.enter.nameMissing') }]
    : [{ text: t('staff.enter.failed') }];
}

/** An application that reached the staff on another way: for whom, and from where. */
export default function Enter(): ReactNode {
  const { t } = useTranslation();
  const { countries, formKey } = useLoaderData<typeof loader>();
  const not = useActionData<NotOpened>();
  const mistakes = useMistakes(not);
  return (
    <>
      <p>
        <Link to="/desk/queue">{t('staff.enter.back')}</Link>
      </p>
      <ErrorSummary mistakes={mistakes} />
      <PageHeading title={t('staff.enter.title')} />
      <p>{t('staff.enter.how')}</p>
      <p>{t('staff.enter.invite')}</p>
      <ActForm formKey={formKey}>
        <TextField
          name="name"
          label={t('staff.enter.name')}
          hint={t('staff.enter.nameHint')}
          value={not?.typed.name}
          maxLength={200}
          error={mistakes.find(({ field }) => field)?.text}
        />
        <CountryQuestion
          name="country"
          label={t('staff.enter.country')}
          hint={t('staff.enter.countryHint')}
          value={not?.typed.country ?? ''}
          countries={countries}
        />
        <div>
          <Button>{t('staff.enter.open')}</Button>
        </div>
      </ActForm>
    </>
  );
}
