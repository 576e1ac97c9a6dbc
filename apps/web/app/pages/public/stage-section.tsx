import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleDto } from '../../../../../libs/api-client';
import { Facts } from '../../ui/facts';
import type { Fact } from '../../ui/facts';
import { Link } from '../../ui/link';
import { queryOf } from './asked';
import { ruleAnchor } from './rule-anchor';
import { useRuleValue } from './rule-value';
import type { Idle, Stage } from './stage';
import styles from './public.module.css';

function RuleMark({ rule: { id, basis }, procedure }: { rule: RuleDto; procedure: string }): ReactNode {
  const { t } = useTranslation();
  const asked = queryOf({ procedure: procedure === 'accreditation' ? undefined : procedure });
  return (
    <Link to={`/rules${asked}#${ruleAnchor(id)}`} className={styles.mark}>
      {t(`public.rules.basis.${basis}.name`)}
    </Link>
  );
}

function Limit({ rule, procedure }: { rule: RuleDto | null; procedure: string }): ReactNode {
  const { t } = useTranslation();
  const valueOf = useRuleValue();
  if (!rule) return t('public.how.noLimit');
  return (
    <>
      {valueOf(rule)} <RuleMark rule={rule} procedure={procedure} />
    </>
  );
}

function IdleList({ idle, procedure }: { idle: readonly Idle[]; procedure: string }): ReactNode {
  const { t, i18n } = useTranslation();
  const valueOf = useRuleValue();
  const list = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  if (idle.length === 0) return t('public.how.idleNothing');
  return (
    <ul className={styles.inFacts}>
      {idle.map(({ label, rule, leadsTo }) => (
        <li key={label}>
          {rule ? `${t('public.how.after', { time: valueOf(rule) })} ` : null}
          {leadsTo.length > 0
            ? t('public.how.then', { what: t(label), steps: list.format(leadsTo.map((to) => t(to))) })
            : t('public.how.reminder', { what: t(label) })}{' '}
          {rule ? <RuleMark rule={rule} procedure={procedure} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Can({ can, procedure }: Pick<Stage, 'can'> & { procedure: string }): ReactNode {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  return (
    <details className={styles.details}>
      <summary>{t('public.how.can')}</summary>
      <ul>
        {can.map(({ label, roles }) => (
          <li key={label}>
            {t('public.how.canWho', {
              what: t(label),
              who: list.format(roles.map((role) => t(`${procedure}.role.${role}`))),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface StageSectionProps {
  readonly stage: Stage;
  readonly procedure: string;
  /** Left out where it is not on the ordinary way. */
  readonly number?: number;
}

/** One stage of the procedure: who, how long, what happens if nobody acts. */
export function StageSection({ stage, procedure, number }: StageSectionProps): ReactNode {
  const { t, i18n } = useTranslation();
  const { label, turn, limit, idle, can, leadsTo, parts } = stage;
  const list = (labels: readonly string[], type: 'conjunction' | 'disjunction'): string =>
    new Intl.ListFormat(i18n.language, { type }).format(labels.map((one) => t(one)));
  const roles = turn.map((role) => `${procedure}.role.${role}`);
  const facts: Fact[] = [
    {
      name: t('public.how.turn'),
      value: roles.length > 0 ? list(roles, 'disjunction') : t('public.how.nobody'),
    },
    ...(number === undefined
      ? []
      : [{ name: t('public.how.limit'), value: <Limit rule={limit} procedure={procedure} /> }]),
    { name: t('public.how.idle'), value: <IdleList idle={idle} procedure={procedure} /> },
    ...(parts.length > 0 ? [{ name: t('public.how.reviews'), value: list(parts, 'conjunction') }] : []),
    {
      name: t('public.how.leadsTo'),
      value: leadsTo.length > 0 ? list(leadsTo, 'disjunction') : t('public.picture.end'),
    },
  ];
  return (
    <section className={styles.stage}>
      <h3>{number === undefined ? t(label) : t('public.how.step', { number, step: t(label) })}</h3>
      <Facts facts={facts} />
      {can.length > 0 ? <Can can={can} procedure={procedure} /> : null}
    </section>
  );
}
