import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../time/instant';
import { ActForm } from '../../ui/act-form';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { Link } from '../../ui/link';
import { TextField } from '../../ui/text-field';
import type { DutyFormProps } from './judge-forms';

/** Its contacts are right: one press a year. */
function ContactsForm({ als, keys }: DutyFormProps): ReactNode {
  const { t } = useTranslation();
  const text = (key: string): string => t(`register.report.${key}`);
  return (
    <>
      <h2>{text('contacts')}</h2>
      <p>
        {text(als.contactsConfirmedAt === null ? 'neverConfirmed' : 'confirmedAt')}{' '}
        {als.contactsConfirmedAt === null ? null : <Instant at={als.contactsConfirmedAt} dayOnly />}
      </p>
      <p>
        <Link to={`/organisations/${als.id}/representatives`}>{text('toContacts')}</Link>
      </p>
      <ActForm formKey={keys['confirm'] ?? ''} action="?">
        <div className="row">
          <Button name="do" value="confirm" kind="other">
            {text('confirm')}
          </Button>
        </div>
      </ActForm>
    </>
  );
}

function ReportFields({ mistakes, what, values }: DutyFormProps): ReactNode {
  const { t } = useTranslation();
  const text = (key: string): string => t(`register.report.${key}`);
  const kept = what === 'report' ? values : {};
  const answer = (
    name: string,
  ): { name: string; label: string; value: string | undefined; error: string | undefined } => ({
    name,
    label: text(name),
    value: kept[name],
    error: mistakes.of(name),
  });
  return (
    <>
      <TextField {...answer('activities')} rows={6} maxLength={4000} />
      <TextField {...answer('members')} hint={text('membersHint')} rows={3} maxLength={2000} />
      <TextField {...answer('website')} type="url" />
      <ChoiceField {...answer('contactsRight')} choices={[{ value: 'yes', label: text('contactsYes') }]} />
    </>
  );
}

/** What an ALS says of itself: its contacts are right, and the short report. */
export function ReportForms(props: DutyFormProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <ContactsForm {...props} />
      <h2>{t('register.report.title')}</h2>
      <p>{t('register.report.text')}</p>
      <ActForm formKey={props.keys['report'] ?? ''} action="?">
        <ReportFields {...props} />
        <div className="row">
          <Button name="do" value="report">
            {t('register.report.send')}
          </Button>
        </div>
      </ActForm>
    </>
  );
}
