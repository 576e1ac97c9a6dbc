import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { apiOf } from '../../api/api.server';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';
import { Link } from '../../ui/link';
import { TextField } from '../../ui/text-field';
import { useCaseName } from '../case/case-frame';
import { AuditFrame } from './audit-frame';
import { CheckResult } from './check-result';
import { Differences } from './differences';
import { oneCase } from './one-case.server';
import { useMistakes } from './use-mistakes';
import styles from './audit.module.css';

/** A case that was asked for by its number, at one or two instants. */
export const loader = ({ request, context }: LoaderFunctionArgs): ReturnType<typeof oneCase> =>
  oneCase(apiOf(context), { request, context });

function Ask(): ReactNode {
  const { t } = useTranslation();
  const { asked } = useLoaderData<typeof loader>();
  return (
    <Form method="get" role="search" className={styles.filter} key={JSON.stringify(asked)}>
      <TextField name="number" label={t('audit.filter.number')} value={asked.number} inputMode="numeric" />
      <TextField name="since" label={t('audit.case.first')} value={asked.since} type="datetime-local" />
      <TextField name="until" label={t('audit.case.second')} value={asked.until} type="datetime-local" />
      <div className="row">
        <Button>{t('audit.filter.show')}</Button>
      </div>
    </Form>
  );
}

/** One case: as it stood, what changed between two instants, and whether its chain is intact. */
export default function OneCase(): ReactNode {
  const { t } = useTranslation();
  const caseName = useCaseName();
  const { asked, of, compared, fields, checked, problem } = useLoaderData<typeof loader>();
  return (
    <AuditFrame title={t('audit.case.title')}>
      <ErrorSummary mistakes={useMistakes(problem)} />
      <p>{t('audit.case.intro')}</p>
      <Ask />
      {of === null && asked.number && !problem ? <p>{t('audit.case.none')}</p> : null}
      {of === null ? null : (
        <>
          <h2>
            <bdi>{caseName(of)}</bdi>
          </h2>
          <p className="row">
            <Link to={`/desk/audit?case=${of.id}`}>{t('audit.step.all')}</Link>
            <Link to={`/cases/${of.id}`}>{t('audit.step.case')}</Link>
          </p>
          {compared ? <Differences compared={compared} procedure={of.procedure} fields={fields} /> : null}
          <CheckResult checked={checked} fields={{ ...asked, case: of.id, check: undefined }} about="case" />
        </>
      )}
    </AuditFrame>
  );
}
