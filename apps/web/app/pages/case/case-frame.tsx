import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDto } from '../../../../../libs/api-client';
import { PageHeading } from '../../ui/page-heading';
import { Parts } from '../../ui/parts';

/** What every page of a case says of it. */
export type CaseHead = Pick<CaseDto, 'id' | 'number' | 'organisation' | 'procedure' | 'state'>;

const parts = [
  { path: '', key: 'overview' },
  { path: '/history', key: 'history' },
  { path: '/papers', key: 'papers' },
  { path: '/form', key: 'form' },
] as const;

/** Where an ALS leaves of its own accord, nobody withdraws anything. */
const leaves = new Set(['leaving', 'left']);

/** What kind of case it is, its number and organisation as one line. */
export function useCaseName(): (of: Omit<CaseHead, 'id'>) => string {
  const { t, i18n } = useTranslation();
  return ({ number, organisation: { name: organisation }, procedure, state }) => {
    const said = { organisation, number: number === null ? '' : new Intl.NumberFormat(i18n.language).format(number) };
    if (procedure !== 'withdrawal') return t(number === null ? 'case.draftTitle' : 'case.title', said);
    if (leaves.has(state)) return t('case.withdrawal.leaving', said);
    return t(number === null ? 'case.withdrawal.unstated' : 'case.withdrawal.title', said);
  };
}

/** Only applications begin with a form. */
const hasForm = (procedure: string): boolean => procedure === 'accreditation';

/** The ways between the pages of a case. */
function PagesOfCase({ id, procedure }: Pick<CaseHead, 'id' | 'procedure'>): ReactNode {
  const { t } = useTranslation();
  const shown = parts.filter(({ key }) => key !== 'form' || hasForm(procedure));
  return (
    <Parts
      label={t('case.pages.label')}
      parts={shown.map(({ path, key }) => ({ to: `/cases/${id}${path}`, name: t(`case.pages.${key}`) }))}
    />
  );
}

/**
 * What stands around a page of a case.
 * @param title of a page that shows a part of the case; the name of the case then stands above it
 */
export function CaseFrame({ of, title, children }: { of: CaseHead; title?: string; children: ReactNode }): ReactNode {
  const name = useCaseName()(of);
  return (
    <>
      <PageHeading title={title ?? name} above={title === undefined ? undefined : <bdi>{name}</bdi>} />
      <PagesOfCase id={of.id} procedure={of.procedure} />
      {children}
    </>
  );
}
