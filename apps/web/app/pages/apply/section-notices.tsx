import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { languageOfPath } from '../../language/path';
import { Notice } from '../../ui/notice';
import { WideTable } from '../../ui/wide-table';
import { refusalText } from './mistakes';
import type { NotSaved, SectionView } from './section-view';
import styles from './apply.module.css';

interface NoticesProps {
  readonly view: SectionView;
  readonly not: NotSaved | null;
  readonly restored: boolean;
  readonly discard: () => void;
}

interface WhyNotProps {
  readonly view: SectionView;
  readonly not: NotSaved;
  readonly discard: () => void;
}

/** Somebody was faster: what they saved beside what was typed here. */
function Changed({ view, not, discard }: WhyNotProps): ReactNode {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const labelOf = (path: string): string => t(view.fields.find((field) => field.path === path)?.label ?? path);
  return (
    <>
      <Notice kind="attention" title={t('apply.changed.title')}>
        <p>{t('apply.changed.text')}</p>
        <p>
          <a href={pathname} onClick={discard}>
            {t('apply.changed.theirs')}
          </a>
        </p>
      </Notice>
      <WideTable
        caption={t('apply.changed.caption')}
        columns={[t('apply.changed.question'), t('apply.changed.saved'), t('apply.changed.typed')]}
        rows={not.differences.map(({ path, theirs, mine }) => ({
          key: path,
          cells: [
            labelOf(path),
            <span key="theirs" dir="auto">
              {theirs}
            </span>,
            <span key="mine" dir="auto">
              {mine}
            </span>,
          ],
        }))}
      />
    </>
  );
}

function SignedOut(): ReactNode {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const language = languageOfPath(pathname);
  return (
    <Notice kind="attention" title={t('apply.signedOut.title')}>
      <p>{t('apply.signedOut.text')}</p>
      <p>
        <a href={`/${language}/sign-in?returnTo=${encodeURIComponent(pathname)}`} target="_blank" rel="noopener">
          {t('apply.signedOut.link')}
        </a>
      </p>
      <p>{t('apply.signedOut.then')}</p>
    </Notice>
  );
}

/** What is said of a section that was not saved, where there is nothing more to it. */
const saidOf = {
  offline: (t: TFunction) => ({ title: t('apply.offline.title'), text: t('apply.offline.text') }),
  unchanged: (t: TFunction) => ({ title: t('apply.unchanged.title'), text: t('apply.unchanged.text') }),
  refused: (t: TFunction) => ({ title: t('apply.notSaved.title'), text: t('apply.notSaved.text') }),
};

function WhyNot({ view, not, discard }: WhyNotProps): ReactNode {
  const { t } = useTranslation();
  if (not.why === 'changed') return <Changed view={view} not={not} discard={discard} />;
  if (not.why === 'signedOut') return <SignedOut />;
  if (not.why === 'wrong' || not.why === 'listed') return null;
  const { title, text } = saidOf[not.why](t);
  return (
    <Notice kind="attention" title={title}>
      <p>{not.code ? refusalText(t, { code: not.code }) : text}</p>
    </Notice>
  );
}

/** What is to be known about a section before its questions. */
export function SectionNotices({ view, not, restored, discard }: NoticesProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {not ? <WhyNot view={view} not={not} discard={discard} /> : null}
      {restored ? (
        <Notice kind="attention" title={t('apply.restored.title')}>
          <p>{t('apply.restored.text')}</p>
          <button type="button" className={styles.plain} onClick={discard}>
            {t('apply.restored.discard')}
          </button>
        </Notice>
      ) : null}
      {view.mode === 'correct' ? (
        <Notice title={t('apply.correction.title')}>
          <p>{t('apply.correction.text')}</p>
        </Notice>
      ) : null}
    </>
  );
}
