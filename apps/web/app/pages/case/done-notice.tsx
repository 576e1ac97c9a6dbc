import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { CaseDto } from '../../../../../libs/api-client';
import { Notice } from '../../ui/notice';

const others: Readonly<Record<string, string>> = { paper: 'case.done.paper', interest: 'case.done.interest' };

/** Says that what the reader has just done was done. */
export function DoneNotice({ of: { procedure, label } }: { of: Pick<CaseDto, 'procedure' | 'label'> }): ReactNode {
  const { t, i18n } = useTranslation();
  const [search] = useSearchParams();
  const done = search.get('done');
  if (done === null) return null;
  const other = others[done];
  if (other !== undefined) return <Notice kind="good">{t(other)}</Notice>;
  const event = `${procedure}.event.${done}`;
  if (!i18n.exists(event)) return null;
  return (
    <Notice kind="good" title={t('case.done.title', { event: t(event) })}>
      {t('case.done.text', { state: t(label) })}
    </Notice>
  );
}
