import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import type { RuleDto } from '../../../../../libs/api-client';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { asked, queryOf } from './asked';
import { BasisFilter } from './basis-filter';
import { BasisMeanings } from './basis-meanings';
import { bases } from './bases';
import { currentProcedure } from './current-procedure.server';
import { ProcedureChoice } from './procedure-choice';
import { procedureAsked } from './procedures-shown';
import type { ProcedureShown } from './procedures-shown';
import { RuleSection } from './rule-section';
import styles from './public.module.css';

interface Loaded {
  readonly procedure: ProcedureShown;
  readonly version: string;
  /** Basis that was asked for. */
  readonly basis: RuleDto['basis'] | null;
  readonly rules: readonly RuleDto[];
  readonly notFound: readonly string[];
}

/** The rules of the procedure, all or those of one basis. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Loaded> {
  const { basis: wanted, procedure: named } = asked(request, ['basis', 'procedure']);
  const procedure = procedureAsked(named);
  const { version, rules, notFound } = await currentProcedure({ request, context }, procedure);
  const basis = bases.find((one) => one === wanted) ?? null;
  return { procedure, version, basis, rules: basis ? rules.filter((rule) => rule.basis === basis) : rules, notFound };
}

function NotFound({ texts }: { texts: readonly string[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t('public.rules.notFound.title')}</h2>
      <p>
        {t('public.rules.notFound.intro')}{' '}
        <Link to={`/report${queryOf({ page: '/rules' })}`}>{t('public.rules.notFound.tell')}</Link>
      </p>
      <ul lang="en" dir="ltr">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

/** Every rule with its value, its source and how sure we are. */
export default function Rules(): ReactNode {
  const { t, i18n } = useTranslation();
  const { procedure, version, basis, rules, notFound } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title={t('public.rules.title')} />
      <ProcedureChoice to="/rules" chosen={procedure} />
      <p>{t('public.rules.intro', { version })}</p>
      {i18n.language === 'en' ? null : <p>{t('public.rules.english')}</p>}
      <h2>{t('public.rules.basisTitle')}</h2>
      <BasisMeanings />
      <BasisFilter chosen={basis} procedure={procedure} />
      <h2>{t('public.rules.count', { count: rules.length })}</h2>
      {rules.length === 0 ? <p>{t('public.rules.none')}</p> : null}
      <ul className={styles.items}>
        {rules.map((rule) => (
          <li key={rule.id}>
            <RuleSection rule={rule} procedure={procedure} />
          </li>
        ))}
      </ul>
      <NotFound texts={notFound} />
    </>
  );
}
