import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../ui/page-heading';
import { Link } from '../ui/link';
import type { ProblemKind } from './problem-of-page';
import { useVisitor } from './visitor';

/** A page instead of the one that was asked for: why, and what one can do. */
export function ProblemPage({ kind }: { kind: ProblemKind }): ReactNode {
  const { t } = useTranslation();
  const { reference } = useVisitor();
  return (
    <>
      <PageHeading title={t(`shell.problem.${kind}.title`)} />
      <p>{t(`shell.problem.${kind}.text`)}</p>
      {reference && kind === 'fault' ? <p>{t('shell.problem.reference', { reference })}</p> : null}
      <p>
        <Link to="/">{t('shell.problem.home')}</Link>
      </p>
    </>
  );
}
