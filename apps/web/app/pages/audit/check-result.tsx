import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { CaseCheckDto, OfficeCheckDto } from '../../../../../libs/api-client';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useWords } from '../case/use-words';

type Checked = OfficeCheckDto & Partial<Pick<CaseCheckDto, 'replayed'>>;

interface CheckResultProps {
  /** Null before anybody asked. */
  readonly checked: Checked | null;
  /** What the page was asked for, to come back to it. */
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly about: 'case' | 'office';
}

function Broken({ checked: { brokenAt, reason, detail } }: { checked: Checked }): ReactNode {
  const { t } = useTranslation();
  const { number } = useWords();
  return (
    <Notice kind="attention" title={t('audit.check.broken', { at: number(brokenAt ?? 0) })}>
      <p>{t(`audit.check.reason.${reason ?? 'malformed'}`)}</p>
      {detail === null ? null : (
        <p className="quiet" lang="en" dir="ltr">
          {detail}
        </p>
      )}
    </Notice>
  );
}

function Found({ checked }: { checked: Checked }): ReactNode {
  const { t } = useTranslation();
  const { records, values, erased, whole, replayed, intact } = checked;
  if (!intact) return <Broken checked={checked} />;
  return (
    <Notice kind="good" title={t('audit.check.intact')}>
      <p>
        {t('audit.check.records', { count: records })} {t('audit.check.values', { count: values })}{' '}
        {erased > 0 ? t('audit.check.erased', { count: erased }) : null}
      </p>
      {whole ? null : <p>{t('audit.check.notWhole')}</p>}
      {replayed === true ? <p>{t('audit.check.replayed')}</p> : null}
      {replayed === null ? <p>{t('audit.check.notReplayed')}</p> : null}
    </Notice>
  );
}

/** Whether a chain is as it was recorded, on request, and what that proves and what it does not. */
export function CheckResult({ checked, fields, about }: CheckResultProps): ReactNode {
  const { t } = useTranslation();
  const kept = Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return (
    <section aria-labelledby="check">
      <h2 id="check">{t(`audit.check.title.${about}`)}</h2>
      {checked === null ? <p>{t('audit.check.intro')}</p> : <Found checked={checked} />}
      <p>{t('audit.check.proves')}</p>
      <p>{t('audit.check.provesNot')}</p>
      <Form method="get">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button kind="other" name="check" value="true">
          {t(checked === null ? 'audit.check.now' : 'audit.check.again')}
        </Button>
      </Form>
    </section>
  );
}
