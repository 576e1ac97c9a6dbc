import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ErrorSummary } from '../../ui/error-summary';
import { fieldId } from '../../ui/field-props';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { wrongAnswers } from './mistakes';
import type { WrongAnswer } from './mistakes';
import { correctionFields } from './correction-fields';
import { SectionForm } from './section-form';
import { SectionNotices } from './section-notices';
import type { NotSaved, SectionView } from './section-view';
import { useKept } from './use-kept';

interface SectionPageProps {
  readonly view: SectionView;
  /** Why it was not saved, after it was sent. */
  readonly not: NotSaved | null;
}

/** What is wrong with the answers: as just sent, or as the page that checks them all has found. */
function useWrong({ view, not }: SectionPageProps): readonly WrongAnswer[] {
  const { t, i18n } = useTranslation();
  const [search] = useSearchParams();
  const [path, code] = [search.get('field'), search.get('wrong')];
  return useMemo(() => {
    const fields = [...view.section.fields, ...correctionFields(view.texts)];
    const errors = not?.errors ?? [];
    const found = path && code && !not ? [{ pointer: `/form/${path.replace('.', '/')}`, code, message: '' }] : errors;
    return wrongAnswers(t, i18n.language, found, fields);
  }, [t, i18n.language, view, not, path, code]);
}

/** A topic of the form: what is to be known first, then its questions. */
export function SectionPage({ view, not }: SectionPageProps): ReactNode {
  const { t } = useTranslation();
  const wrong = useWrong({ view, not });
  const { around, kept, discard } = useKept();
  const mistakes = useMemo(
    () => wrong.map(({ path, text }) => ({ field: path ? fieldId(path) : undefined, text })),
    [wrong],
  );
  return (
    <>
      <p>
        <Link to={`/apply/${view.id}`}>{t('apply.section.back')}</Link>
      </p>
      <ErrorSummary mistakes={mistakes} />
      <PageHeading title={t(view.section.label)} above={view.organisation} />
      <SectionNotices view={view} not={not} restored={kept !== null && not === null} discard={discard} />
      <div ref={around}>
        <SectionForm
          key={kept && !not ? 'kept' : 'saved'}
          view={view}
          typed={not?.typed ?? kept?.typed ?? view.typed}
          seen={not?.seen ?? kept?.seen ?? view.seen}
          wrong={wrong}
        />
      </div>
    </>
  );
}
