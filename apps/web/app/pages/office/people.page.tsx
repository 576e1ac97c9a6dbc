import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { addPerson, listPeople } from '../../../../../libs/api-client';
import type { AddPersonDto } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { attempted } from '../../api/attempted.server';
import { sentForm } from '../../api/sent-form.server';
import { ActForm } from '../../ui/act-form';
import { Button } from '../../ui/button';
import { Link } from '../../ui/link';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { WideTable } from '../../ui/wide-table';
import { languages, languageTags } from '../../language/languages';
import { textOf } from '../account/text-of.server';
import styles from '../audit/audit.module.css';
import { asked } from '../public/asked';
import { PagesOfList } from '../public/pages-of-list';
import { OfficeFrame } from './office-frame';
import { OfficeProblem } from './office-problem';

const perPage = 50;

/** People with a part of a name or address. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { q, cursor } = asked(request, ['q', 'cursor']);
  const query = { limit: perPage, ...(q ? { q: q.slice(0, 200) } : {}), ...(cursor ? { cursor } : {}) };
  const { items, next } = await answered(listPeople({ client: apiOf(context), query }), request);
  return { people: items, next, q, cursor, formKey: crypto.randomUUID() };
}

/** Makes a person known. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { form, headers } = await sentForm(request);
  const [name = '', email = '', language = ''] = ['name', 'email', 'language'].map((field) => textOf(form, field));
  const body = { name, email, ...(language ? { language } : {}) } as AddPersonDto;
  const added = await attempted(addPerson({ client: apiOf(context), headers, body }));
  if (added.done) return redirect(`/${params['language'] ?? 'en'}/desk/office/people/${added.result.id}?added`, 303);
  return data({ problem: added.problem, typed: { name, email, language } }, { status: added.problem.status });
}

function Found(): ReactNode {
  const { t } = useTranslation();
  const { people, next, q, cursor } = useLoaderData<typeof loader>();
  if (people.length === 0) return <p>{t('office.people.none')}</p>;
  return (
    <>
      <WideTable
        caption={t('office.people.caption')}
        columns={['name', 'addresses', 'seats', 'organisations'].map((key) => t(`office.column.${key}`))}
        rows={people.map(({ id, name, emails, seats, organisations }) => ({
          key: id,
          cells: [
            <Link key="name" to={`/desk/office/people/${id}`}>
              <bdi>{name}</bdi>
            </Link>,
            emails.map(({ email }) => email).join(', '),
            seats.join(', '),
            organisations.map((one) => one.name).join(', '),
          ],
        }))}
      />
      <PagesOfList to="/desk/office/people" asked={{ q }} cursor={cursor} next={next} />
    </>
  );
}

/** Who is known to the office, and a way to add somebody. */
export default function PeoplePage(): ReactNode {
  const { t } = useTranslation();
  const { q, formKey } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  return (
    <OfficeFrame title={t('office.people.title')}>
      <OfficeProblem problem={acted?.problem ?? null} />
      <p>{t('office.people.intro')}</p>
      <Form method="get" role="search" className={styles.filter} key={q}>
        <TextField name="q" label={t('office.people.q')} value={q} maxLength={200} />
        <div className="row">
          <Button kind="other">{t('office.people.find')}</Button>
        </div>
      </Form>
      <Found />
      <h2>{t('office.people.add')}</h2>
      <ActForm key={formKey} formKey={formKey} action="?">
        <TextField name="name" label={t('office.column.name')} value={acted?.typed.name} maxLength={200} />
        <TextField name="email" label={t('office.people.email')} value={acted?.typed.email} type="email" />
        <SelectField
          name="language"
          label={t('office.people.language')}
          value={acted?.typed.language}
          choices={languageTags.map((tag) => ({ value: tag, label: languages[tag].name }))}
          empty={languages.en.name}
        />
        <div className="row">
          <Button>{t('office.people.add')}</Button>
        </div>
      </ActForm>
    </OfficeFrame>
  );
}
