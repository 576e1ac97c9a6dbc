import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActForm } from '../../ui/act-form';
import { Button } from '../../ui/button';
import { fieldId } from '../../ui/field-props';
import { Link } from '../../ui/link';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { AnswerList } from './answer-list';
import type { Check } from './load-check.server';
import { refusalText, wrongAnswers } from './mistakes';
import { seenRevisionField } from './section-names';
import type { NotSent } from './send-application.server';
import { WrongList } from './wrong-list';
import type { WrongLink } from './wrong-list';

interface CheckPageProps {
  readonly check: Check;
  readonly not: NotSent | null;
}

const pageOf = (id: string, path: string, code: string): string => {
  const [section = ''] = path.split('.');
  const found = new URLSearchParams({ from: 'check', field: path, wrong: code });
  return `/apply/${id}/${section}?${found.toString()}#${fieldId(path)}`;
};

/** What is wrong, or still missing, each with the way to its question. */
function useWrongLinks({ check, not }: CheckPageProps): readonly WrongLink[] {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    if (!not || not.errors.length === 0) return [];
    const wrong = wrongAnswers(t, i18n.language, not.errors, not.fields);
    return wrong.map(({ path, code, text }) => ({ text, to: path ? pageOf(check.id, path, code) : null }));
  }, [t, i18n.language, check.id, not]);
}

function NotSentNotice({ not }: { not: NotSent | null }): ReactNode {
  const { t } = useTranslation();
  if (!not || not.errors.length > 0) return null;
  return (
    <Notice kind="attention" title={t('apply.check.notSent')}>
      <p>{not.code === 'stale' ? t('apply.check.stale') : refusalText(t, { code: not.code })}</p>
    </Notice>
  );
}

function Send({ check }: { check: Check }): ReactNode {
  const { t } = useTranslation();
  const { id, own, send, event, caseRevision, revision, formKey } = check;
  if (!send || !event) return null;
  if (!own) {
    return (
      <p>
        <Link to={`/cases/${id}/act/${event}`}>{t('apply.check.onBehalf')}</Link>
      </p>
    );
  }
  return (
    <ActForm formKey={formKey} revision={caseRevision}>
      <input type="hidden" name={seenRevisionField} value={revision} />
      <h2>{t('apply.check.sendTitle')}</h2>
      <p>{t('apply.check.sendText')}</p>
      <div>
        <Button>{t(send)}</Button>
      </div>
    </ActForm>
  );
}

/** What has to be done before it can be sent. */
function ToDo({ title, links }: { title: string; links: readonly { text: string; to: string }[] }): ReactNode {
  if (links.length === 0) return null;
  return (
    <Notice title={title}>
      <ul>
        {links.map(({ text, to }) => (
          <li key={to}>
            <Link to={to}>{text}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** All answers by section, what is missing first, and the button that sends them. */
export function CheckPage({ check, not }: CheckPageProps): ReactNode {
  const { t } = useTranslation();
  const wrong = useWrongLinks({ check, not });
  const answers = check.sections.flatMap((section) => section.answers);
  const missing = answers
    .filter((answer) => answer.missing)
    .map(({ path, label }) => ({
      text: t('apply.wrong.required', { label: t(label) }),
      to: pageOf(check.id, path, 'required'),
    }));
  const unfit = answers.flatMap(({ path, wrong: why }) =>
    why ? [{ text: why.text, to: pageOf(check.id, path, why.code) }] : [],
  );
  return (
    <>
      <p>
        <Link to={`/apply/${check.id}`}>{t('apply.section.back')}</Link>
      </p>
      <WrongList links={wrong} />
      <PageHeading title={t('apply.check.title')} above={check.organisation} />
      <NotSentNotice not={not} />
      {wrong.length === 0 ? (
        <>
          <ToDo title={t('apply.check.missing', { count: missing.length })} links={missing} />
          <ToDo title={t('apply.check.unfit')} links={unfit} />
        </>
      ) : null}
      {check.sections.map((section) => (
        <AnswerList key={section.key} id={check.id} section={section} />
      ))}
      <Send check={check} />
    </>
  );
}
