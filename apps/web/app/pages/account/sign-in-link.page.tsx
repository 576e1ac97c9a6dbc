import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { readLink, useLink as postLink } from '../../../../../libs/api-client';
import { answered, problemOf } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { attempted } from '../../api/attempted.server';
import { isolated } from '../../language/isolated';
import { Instant } from '../../time/instant';
import { Button, ButtonLink } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';
import { PageHeading } from '../../ui/page-heading';
import { TextField } from '../../ui/text-field';
import { afterSignIn } from './after-sign-in';
import { useMistakes } from './mistakes';
import { textOf } from './text-of.server';

/** What is said of a link that is over, was used, or was cut off on its way. */
const over = new Set(['link-not-accepted', 'invalid-payload']);

const tokenOf = (request: Request): string => new URL(request.url).searchParams.get('token') ?? '';

/** Looks and does not use: programs that check letters open links. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const outcome = await readLink({ client: apiOf(context), query: { token: tokenOf(request) } });
  if (outcome.error !== undefined && over.has(problemOf(outcome).code)) return data({ link: null }, { status: 410 });
  return data({ link: await answered(Promise.resolve(outcome), request) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const name = textOf(form, 'name');
  const body = { token: tokenOf(request), ...(form.has('name') ? { name } : {}) };
  const used = await attempted(postLink({ client: apiOf(context), body }));
  if (used.done) return redirect(afterSignIn(used.result.returnTo, params['language'] ?? 'en'), 303);
  return data({ problem: used.problem, name }, { status: used.problem.status });
}

function Over(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t('account.link.over.title')} />
      <p>{t('account.link.over.text')}</p>
      <ButtonLink to="/sign-in">{t('account.link.over.again')}</ButtonLink>
    </>
  );
}

/** The link of a letter: whose it is, and a button that uses it. */
export default function SignInLink(): ReactNode {
  const { t } = useTranslation();
  const { link } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const mistakes = useMistakes(acted?.problem);
  if (!link && acted?.problem.code !== 'sign-in-refused') return <Over />;
  if (!link) return <Refused mistakes={mistakes.all} />;
  return (
    <>
      <PageHeading title={t('account.link.title', { email: isolated(link.email) })} />
      <ErrorSummary mistakes={mistakes.all} />
      <p>
        {t('account.link.text')} {t('account.link.until')} <Instant at={link.expiresAt} />.
      </p>
      <Form method="post" className="stack" noValidate>
        {link.known ? null : (
          <>
            <p>{t('account.link.new')}</p>
            <TextField
              name="name"
              autoComplete="name"
              label={t('account.link.name')}
              hint={t('account.link.nameHint')}
              value={acted?.name}
              error={mistakes.of('name')}
              maxLength={200}
            />
          </>
        )}
        <div className="row">
          <Button>{t('account.link.button')}</Button>
        </div>
      </Form>
    </>
  );
}

/** The link is used up and its reader was not let in. */
function Refused({ mistakes }: { mistakes: ReturnType<typeof useMistakes>['all'] }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t('account.signIn.title')} />
      <ErrorSummary mistakes={mistakes} />
      <ButtonLink to="/sign-in">{t('account.link.over.again')}</ButtonLink>
    </>
  );
}
