import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { Button } from '../../ui/button';
import { Link } from '../../ui/link';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { regions } from '../public/regions';
import type { HistoryAsked } from './asked-history.server';
import type { EventName } from './event-names.server';
import { roles } from './roles';
import styles from './audit.module.css';

/** Type of the first step of a case; put together, as it reads like the key of a text. */
const opening = ['case', 'open'].join('.');

interface HistoryFilterProps {
  readonly asked: HistoryAsked;
  readonly events: readonly EventName[];
}

function EventField({ asked, events }: HistoryFilterProps): ReactNode {
  const { t, i18n } = useTranslation();
  const opened = { value: opening, label: t('case.history.opened') };
  const choices = [opened, ...events.map(({ type, label }) => ({ value: type, label: t(label) }))];
  const sorted = choices.toSorted((a, b) => a.label.localeCompare(b.label, i18n.language));
  return (
    <SelectField
      name="event"
      label={t('audit.filter.event')}
      value={asked['event']}
      choices={sorted}
      empty={t('audit.filter.any')}
    />
  );
}

/** Narrows what is shown: everything that is filled in has to hold. */
export function HistoryFilter({ asked, events }: HistoryFilterProps): ReactNode {
  const { t } = useTranslation();
  const any = t('audit.filter.any');
  return (
    <Form method="get" role="search" className={styles.filter} key={JSON.stringify(asked)}>
      {(['case', 'person'] as const).map((name) =>
        asked[name] === undefined ? null : <input key={name} type="hidden" name={name} value={asked[name]} />,
      )}
      <TextField name="number" label={t('audit.filter.number')} value={asked['number']} inputMode="numeric" />
      <TextField name="who" label={t('audit.filter.who')} value={asked['who']} maxLength={200} />
      <TextField name="seat" label={t('audit.filter.seat')} value={asked['seat']} maxLength={64} />
      <SelectField
        name="role"
        label={t('audit.filter.role')}
        value={asked['role']}
        choices={roles.map((value) => ({ value, label: t(`accreditation.role.${value}`) }))}
        empty={any}
      />
      <EventField asked={asked} events={events} />
      <SelectField
        name="region"
        label={t('audit.filter.region')}
        value={asked['region']}
        choices={regions.map((value) => ({ value, label: t(`public.region.${value}`) }))}
        empty={any}
      />
      <TextField name="since" label={t('audit.filter.since')} value={asked['since']} type="datetime-local" />
      <TextField name="until" label={t('audit.filter.until')} value={asked['until']} type="datetime-local" />
      <div className="row">
        <Button>{t('audit.filter.show')}</Button>
        {Object.keys(asked).length > 0 ? <Link to="/desk/audit">{t('audit.filter.clear')}</Link> : null}
      </div>
    </Form>
  );
}
