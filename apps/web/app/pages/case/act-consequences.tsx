import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionDto, RuleDto } from '../../../../../libs/api-client';
import { RuleNote, useRuleName } from './rule-note';
import { useWords } from './use-words';

/** What is known of a state that an action can lead to. */
export interface Ahead {
  readonly label: string;
  readonly turn: readonly string[];
  /** How long it may take. */
  readonly limit: RuleDto | null;
}

interface ConsequencesProps {
  readonly action: Pick<ActionDto, 'leadsTo' | 'mayStay' | 'irreversible' | 'rule'>;
  readonly ahead: readonly Ahead[];
  readonly rule: RuleDto | undefined;
  readonly procedure: string;
}

function useLeads({ leadsTo, mayStay }: ConsequencesProps['action']): string {
  const { t } = useTranslation();
  const { anyOf } = useWords();
  if (leadsTo.length === 0) return t('case.act.stays');
  return t(mayStay ? 'case.act.leadsOrStays' : 'case.act.leads', { states: anyOf(leadsTo) });
}

function AheadItem({ of: { turn, limit }, procedure }: { of: Ahead; procedure: string }): ReactNode {
  const { t } = useTranslation();
  const { anyOf } = useWords();
  const ruleName = useRuleName();
  return (
    <>
      {turn.length > 0 ? (
        <li>{t('case.act.turn', { roles: anyOf(turn.map((role) => `${procedure}.role.${role}`)) })}</li>
      ) : null}
      {limit ? <li>{t('case.act.limit', { rule: ruleName(procedure, limit) })}</li> : null}
    </>
  );
}

/** What follows from an action, said before it is sent. */
export function Consequences({ action, ahead, rule, procedure }: ConsequencesProps): ReactNode {
  const { t } = useTranslation();
  const leads = useLeads(action);
  const [only] = ahead.length === 1 ? ahead : [];
  return (
    <section aria-labelledby="follows">
      <h2 id="follows">{t('case.act.follows')}</h2>
      <ul>
        <li>{leads}</li>
        {only ? <AheadItem of={only} procedure={procedure} /> : null}
        {action.irreversible ? (
          <li>
            <strong>{t('case.act.final')}</strong>
          </li>
        ) : null}
        <li>{t('case.act.recorded')}</li>
      </ul>
      {rule ? <RuleNote rule={rule} procedure={procedure} /> : null}
    </section>
  );
}
