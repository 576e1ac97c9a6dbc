import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { Problem } from '../../../../../libs/api-client';
import { languageOfPath } from '../../language/path';
import { ErrorSummary } from '../../ui/error-summary';
import type { Mistake } from '../../ui/error-summary';
import { fieldId } from '../../ui/field-props';
import { Notice } from '../../ui/notice';

/** What the API calls a field that has another name on the page. */
const onPage: Readonly<Record<string, string>> = { person: 'who', at: 'until' };

function useMistakes(problem: Problem | null): readonly Mistake[] {
  const { t } = useTranslation();
  return useMemo(() => {
    if (problem === null) return [];
    const names = [...new Set((problem.errors ?? []).map(({ pointer }) => pointer.split('/')[1] ?? ''))];
    const fields = names.map((name) => onPage[name] ?? name);
    if (fields.length === 0) return [{ text: t([`office.refused.${problem.code}`, 'office.refused.other']) }];
    return fields.map((name) => ({
      field: fieldId(name),
      text: t([`office.mistake.${name}`, 'office.mistake.other']),
    }));
  }, [problem, t]);
}

/** In a window of its own, so that what was typed stays in this one. */
function SignInAgain(): ReactNode {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const query = new URLSearchParams({ returnTo: pathname, fresh: 'true' });
  return (
    <Notice kind="attention" title={t('case.act.problem.fresh.title')}>
      <p>{t('case.act.problem.fresh.text')}</p>
      <p>
        <a href={`/${languageOfPath(pathname)}/sign-in?${query.toString()}`} target="_blank">
          {t('case.act.problem.fresh.link')}
        </a>
      </p>
    </Notice>
  );
}

/** Why something was not done, and what to do about it; nothing where all went well. */
export function OfficeProblem({ problem }: { problem: Problem | null }): ReactNode {
  const fresh = problem?.code === 'fresh-sign-in-required';
  const mistakes = useMistakes(fresh ? null : problem);
  return fresh ? <SignInAgain /> : <ErrorSummary mistakes={mistakes} />;
}
