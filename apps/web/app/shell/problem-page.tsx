import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { PageHeading } from '../ui/page-heading';
import { Link } from '../ui/link';
import type { ProblemKind } from './problem-of-page';
import { useVisitor } from './visitor';

/** Where asking once more can help. */
const again: ReadonlySet<ProblemKind> = new Set(['tooMany', 'unavailable', 'offline', 'stale', 'fault']);

/** A page instead of the one that was asked for: why, and what one can do. */
export function ProblemPage({ kind }: { kind: ProblemKind }): ReactNode {
  const { t } = useTranslation();
  const { me, reference } = useVisitor();
  const { pathname, search } = useLocation();
  const mayBeHidden = me === null && (kind === 'notFound' || kind === 'forbidden');
  return (
    <>
      <PageHeading title={t(`shell.problem.${kind}.title`)} />
      <p>{t(`shell.problem.${kind}.text`)}</p>
      {reference && kind === 'fault' ? <p>{t('shell.problem.reference', { reference })}</p> : null}
      <ul>
        {again.has(kind) ? (
          <li>
            <a href={pathname + search}>{t('shell.problem.again')}</a>
          </li>
        ) : null}
        {mayBeHidden ? (
          <li>
            <Link to={`/sign-in?returnTo=${encodeURIComponent(pathname + search)}`}>{t('shell.signIn')}</Link>
          </li>
        ) : null}
        <li>
          <Link to="/">{t('shell.problem.home')}</Link>
        </li>
        <li>
          <Link to="/help">{t('shell.footer.help')}</Link>
        </li>
      </ul>
    </>
  );
}
