import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { listMachineTokens, listSeats } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { sentForm } from '../../api/sent-form.server';
import { Notice } from '../../ui/notice';
import { namesOfPeople } from '../audit/names-of-people.server';
import { asked } from '../public/asked';
import { PagesOfList } from '../public/pages-of-list';
import { changeTokens } from './change-tokens.server';
import { OfficeFrame } from './office-frame';
import { OfficeProblem } from './office-problem';
import { TokenForm } from './token-form';
import { TokenTable } from './token-table';
import styles from '../audit/audit.module.css';

const perPage = 50;
/** In which roles a seat may be lent to a program; which of them may act, the API says. */
const lent = new Set(['staff', 'raloLeader', 'auditor']);

/** Tokens of programs, and the seats in which one can ask. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const client = apiOf(context);
  const { cursor, done } = asked(request, ['cursor', 'done']);
  const query = { limit: perPage, ...(cursor ? { cursor } : {}) };
  const [tokens, seats] = await Promise.all([
    answered(listMachineTokens({ client, query }), request),
    answered(listSeats({ client, query: { vacant: false } }), request),
  ]);
  return {
    tokens: tokens.items,
    next: tokens.next,
    cursor,
    revoked: done === 'revoked',
    seats: seats.items.flatMap(({ seat, role, term }) =>
      term && lent.has(role) ? [{ seat, person: term.person, name: term.name }] : [],
    ),
    names: await namesOfPeople(
      client,
      tokens.items.flatMap(({ person, createdBy }) => [person, createdBy]),
    ),
    formKey: crypto.randomUUID(),
    now: new Date().toISOString(),
  };
}

/** Makes a token, or revokes one. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { form } = await sentForm(request);
  const { revoked, made, problem, typed } = await changeTokens(apiOf(context), form);
  if (revoked) return redirect(`/${params['language'] ?? 'en'}/desk/office/tokens?done=revoked`, 303);
  return data({ made, problem, typed }, { status: problem?.status ?? 200 });
}

/** The token itself, for the only time. */
function Made({ token }: { token: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <Notice kind="good" title={t('office.tokens.made')}>
      <p>{t('office.tokens.onlyNow')}</p>
      <p>
        <code className={styles.code}>{token}</code>
      </p>
    </Notice>
  );
}

/** Tokens of programs: who answers for each, when it was last used, and the end of it. */
export default function TokensPage(): ReactNode {
  const { t } = useTranslation();
  const { tokens, next, cursor, revoked, seats, names, formKey, now } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  return (
    <OfficeFrame title={t('office.tokens.title')}>
      <OfficeProblem problem={acted?.problem ?? null} />
      {acted?.made ? <Made token={acted.made} /> : null}
      {revoked && !acted ? <Notice kind="good">{t('office.tokens.revoked')}</Notice> : null}
      <p>{t('office.tokens.intro')}</p>
      {tokens.length === 0 ? <p>{t('office.tokens.none')}</p> : <TokenTable {...{ tokens, names, formKey, now }} />}
      <PagesOfList to="/desk/office/tokens" asked={{}} cursor={cursor} next={next} />
      <h2>{t('office.tokens.make')}</h2>
      <TokenForm key={formKey} formKey={formKey} seats={seats} typed={acted?.problem ? acted.typed : undefined} />
    </OfficeFrame>
  );
}
