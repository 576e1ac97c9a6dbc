import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { listDeliveries, sendAgain } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { attempted } from '../../api/attempted.server';
import { Instant } from '../../time/instant';
import { Button } from '../../ui/button';
import { Link } from '../../ui/link';
import { Notice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { WideTable } from '../../ui/wide-table';
import { textOf } from '../account/text-of.server';
import { namesOfPeople } from '../audit/names-of-people.server';
import styles from '../audit/audit.module.css';
import { asked } from '../public/asked';
import { PagesOfList } from '../public/pages-of-list';
import { OfficeFrame } from './office-frame';
import { OfficeProblem } from './office-problem';

const perPage = 50;
const states = ['refused', 'parked', 'skipped', 'pending', 'sent'] as const;
const tried: ReadonlySet<string> = new Set(['refused', 'parked', 'skipped']);

/** Letters that did not arrive, or those in the state that was asked for. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const client = apiOf(context);
  const { status, cursor, done } = asked(request, ['status', 'cursor', 'done']);
  const state = states.find((one) => one === status);
  const query = { limit: perPage, ...(state ? { status: state } : { stuck: true }), ...(cursor ? { cursor } : {}) };
  const { items, next } = await answered(listDeliveries({ client, query }), request);
  const names = await namesOfPeople(
    client,
    items.map(({ person }) => person),
  );
  return { letters: items, next, status: state, cursor, names, again: done === 'again' };
}

/** Has a letter tried again. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const id = textOf(await request.formData(), 'again');
  const done = await attempted(sendAgain({ client: apiOf(context), path: { id } }));
  if (!done.done) return data({ problem: done.problem }, { status: done.problem.status });
  return redirect(`/${params['language'] ?? 'en'}/desk/office/letters?done=again`, 303);
}

function Letters(): ReactNode {
  const { t } = useTranslation();
  const { letters, names } = useLoaderData<typeof loader>();
  const reader = ({ person, list }: (typeof letters)[number]): string =>
    person === null ? t('office.letters.list', { list }) : (names[person] ?? '');
  return (
    <WideTable
      caption={t('office.letters.caption')}
      columns={['letter', 'to', 'state', 'reason', 'settled', 'again'].map((key) => t(`office.column.${key}`))}
      rows={letters.map((one) => ({
        key: one.id,
        cells: [
          <Link key="letter" to={`/cases/${one.case}`}>
            {t([`accreditation.letter.${one.letter}`, `withdrawal.letter.${one.letter}`], { defaultValue: one.letter })}
          </Link>,
          <bdi key="to">{reader(one)}</bdi>,
          t(`office.letters.state.${one.status}`),
          one.reason === null ? null : <code key="reason">{one.reason}</code>,
          one.settledAt === null ? null : <Instant key="settled" at={one.settledAt} />,
          tried.has(one.status) ? (
            <Form key="again" method="post" action="?">
              <Button kind="other" name="again" value={one.id} about={reader(one)}>
                {t('office.letters.again')}
              </Button>
            </Form>
          ) : null,
        ],
      }))}
    />
  );
}

/** Letters that could not be delivered, and a way to try them again. */
export default function LettersPage(): ReactNode {
  const { t } = useTranslation();
  const { letters, next, status, cursor, again } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  return (
    <OfficeFrame title={t('office.letters.title')}>
      <OfficeProblem problem={acted?.problem ?? null} />
      {again && !acted ? <Notice kind="good">{t('office.letters.done')}</Notice> : null}
      <p>{t('office.letters.intro')}</p>
      <Form method="get" role="search" className={styles.filter} key={status}>
        <SelectField
          name="status"
          label={t('office.column.state')}
          value={status}
          choices={states.map((value) => ({ value, label: t(`office.letters.state.${value}`) }))}
          empty={t('office.letters.stuck')}
        />
        <div className="row">
          <Button kind="other">{t('audit.filter.show')}</Button>
        </div>
      </Form>
      {letters.length === 0 ? <p>{t('office.letters.none')}</p> : <Letters />}
      <PagesOfList to="/desk/office/letters" asked={{ status }} cursor={cursor} next={next} />
    </OfficeFrame>
  );
}
