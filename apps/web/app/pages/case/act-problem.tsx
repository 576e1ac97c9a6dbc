import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { Problem } from '../../../../../libs/api-client';
import { languageOfPath } from '../../language/path';
import { useVisitor } from '../../shell/visitor';
import { Notice } from '../../ui/notice';
import type { Names } from './actor-name';
import { Steps } from './steps';
import type { Step } from './step';
import { useWords } from './use-words';

interface ActProblemProps {
  readonly id: string;
  readonly procedure: string;
  readonly problem: Problem;
  readonly meanwhile: readonly Step[];
  readonly names: Names;
  readonly roles: readonly string[];
}

type Kind = 'stale' | 'notNow' | 'signedOut' | 'fresh' | 'notYours' | 'failed';

const kinds: Readonly<Record<string, Kind>> = {
  'revision-mismatch': 'stale',
  'revision-required': 'stale',
  'not-possible-now': 'notNow',
  'not-signed-in': 'signedOut',
  'token-not-accepted': 'signedOut',
  'fresh-sign-in-required': 'fresh',
  'not-your-role': 'notYours',
  'not-your-region': 'notYours',
};

/** In a window of its own, so that what was typed stays in this one. */
function SignInElsewhere({ kind }: { kind: 'signedOut' | 'fresh' }): ReactNode {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const query = new URLSearchParams({ returnTo: pathname, ...(kind === 'fresh' ? { fresh: 'true' } : {}) });
  return (
    <p>
      <a href={`/${languageOfPath(pathname)}/sign-in?${query.toString()}`} target="_blank">
        {t(`case.act.problem.${kind}.link`)}
      </a>
    </p>
  );
}

function Meanwhile({ id, steps, names }: { id: string; steps: readonly Step[]; names: Names }): ReactNode {
  const { t } = useTranslation();
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="meanwhile">
      <h2 id="meanwhile">{t('case.act.happened')}</h2>
      <Steps id={id} steps={steps} names={names} />
    </section>
  );
}

/** Why something was not done, what happened meanwhile, and what to do about it. */
export function ActProblem({ id, procedure, problem, meanwhile, names, roles }: ActProblemProps): ReactNode {
  const { t } = useTranslation();
  const { allOf, anyOf } = useWords();
  const { me } = useVisitor();
  // To the API, nobody who names a seat is somebody who does not hold it.
  const kind = me === null ? 'signedOut' : (kinds[problem.code] ?? 'failed');
  const allowed = (problem.allowed ?? []).map((event) => `${procedure}.event.${event}`);
  const who = anyOf(roles.map((role) => `${procedure}.role.${role}`));
  return (
    <>
      <Notice kind="attention" title={t(`case.act.problem.${kind}.title`)}>
        <p>{t(`case.act.problem.${kind}.text`, { roles: who })}</p>
        {kind === 'notNow' && allowed.length > 0 ? (
          <p>{t('case.act.problem.notNow.possible', { events: allOf(allowed) })}</p>
        ) : null}
        {kind === 'signedOut' || kind === 'fresh' ? <SignInElsewhere kind={kind} /> : null}
        {(kind === 'notNow' || kind === 'failed') && problem.detail ? (
          <p className="quiet">{t('case.act.problem.detail', { detail: problem.detail })}</p>
        ) : null}
      </Notice>
      <Meanwhile id={id} steps={meanwhile} names={names} />
    </>
  );
}
