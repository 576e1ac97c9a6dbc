import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { listRefusals } from '../../../../../libs/api-client';
import { apiOf } from '../../api/api.server';
import { attempted } from '../../api/attempted.server';
import { Instant } from '../../time/instant';
import { SelectField } from '../../ui/select-field';
import { CaseLink } from './case-link';
import { eventNames } from './event-names.server';
import { namesOfPeople } from './names-of-people.server';
import { RecordedActor } from './recorded-actor';
import { RecordsPage } from './records-page';
import { recordsWanted } from './records-wanted.server';
import { roles } from './roles';

/** What was not accepted. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const client = apiOf(context);
  const wanted = await recordsWanted(client, request, ['case', 'role', 'event']);
  const [found, events] = await Promise.all([
    wanted.people ? null : attempted(listRefusals({ client, query: wanted.query })),
    eventNames({ request, context }),
  ]);
  const { items = [], next = null } = found?.done ? found.result : {};
  const problem = found && !found.done ? found.problem : null;
  const names = await namesOfPeople(
    client,
    items.map(({ person }) => person),
  );
  return { found: { ...wanted, next, problem }, items, names, events };
}

/** Fields of the filter that only this list has. */
function Fields(): ReactNode {
  const { t } = useTranslation();
  const { found, events } = useLoaderData<typeof loader>();
  const any = t('audit.filter.any');
  return (
    <>
      <SelectField
        name="role"
        label={t('audit.filter.role')}
        value={found.asked['role']}
        choices={roles.map((value) => ({ value, label: t(`accreditation.role.${value}`) }))}
        empty={any}
      />
      <SelectField
        name="event"
        label={t('audit.refused.tried')}
        value={found.asked['event']}
        choices={events.map(({ type, label }) => ({ value: type, label: t(label) }))}
        empty={any}
      />
    </>
  );
}

/** What people tried and were refused, by whom and why. */
export default function Refused(): ReactNode {
  const { t } = useTranslation();
  const { found, items, names, events } = useLoaderData<typeof loader>();
  const nameOf = (type: string): string =>
    t(events.find((one) => one.type === type)?.label ?? '', { defaultValue: type });
  return (
    <RecordsPage
      to="/desk/audit/refused"
      api="/api/v1/refusals"
      file="refusals"
      title={t('audit.refused.title')}
      intro={t('audit.refused.intro')}
      columns={['at', 'who', 'tried', 'why', 'case'].map((key) => t(`audit.refused.column.${key}`))}
      found={found}
      fields={<Fields />}
      rows={items.map(({ id, at, person, role, seat, type, code, case: of }) => ({
        key: id,
        cells: [
          <Instant key="at" at={at} />,
          <RecordedActor key="who" person={person} names={names} role={role} seat={seat} />,
          nameOf(type),
          <code key="why">{code}</code>,
          <CaseLink key="case" id={of} />,
        ],
      }))}
    />
  );
}
