import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { listReadings } from '../../../../../libs/api-client';
import { apiOf } from '../../api/api.server';
import { attempted } from '../../api/attempted.server';
import { Instant } from '../../time/instant';
import { SelectField } from '../../ui/select-field';
import { useWords } from '../case/use-words';
import { CaseLink } from './case-link';
import { namesOfPeople } from './names-of-people.server';
import { RecordedActor } from './recorded-actor';
import { RecordsPage } from './records-page';
import { recordsWanted } from './records-wanted.server';

const kinds = [
  ...['fields', 'form', 'letters', 'interests', 'ballots', 'hiddenActor', 'people', 'representatives', 'officeTrail'],
] as const;

/** Who read what is not for everybody. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const client = apiOf(context);
  const wanted = await recordsWanted(client, request, ['case', 'what']);
  const found = wanted.people ? null : await attempted(listReadings({ client, query: wanted.query }));
  const { items = [], next = null } = found?.done ? found.result : {};
  const problem = found && !found.done ? found.problem : null;
  const names = await namesOfPeople(
    client,
    items.map(({ person }) => person),
  );
  return { found: { ...wanted, next, problem }, items, names };
}

/** Who read what only a few may read. */
export default function Readings(): ReactNode {
  const { t } = useTranslation();
  const { number } = useWords();
  const { found, items, names } = useLoaderData<typeof loader>();
  return (
    <RecordsPage
      to="/desk/audit/readings"
      api="/api/v1/readings"
      file="readings"
      title={t('audit.readings.title')}
      intro={t('audit.readings.intro')}
      columns={['at', 'who', 'what', 'much', 'case'].map((key) => t(`audit.readings.column.${key}`))}
      found={found}
      fields={
        <SelectField
          name="what"
          label={t('audit.readings.what')}
          value={found.asked['what']}
          choices={kinds.map((value) => ({ value, label: t(`audit.readings.kind.${value}`) }))}
          empty={t('audit.filter.any')}
        />
      }
      rows={items.map(({ id, at, person, role, seat, what, revisions, people, case: of }) => ({
        key: id,
        cells: [
          <Instant key="at" at={at} />,
          <RecordedActor key="who" person={person} names={names} role={role} seat={seat} />,
          t(`audit.readings.kind.${what}`),
          number(Math.max(revisions.length, people.length)),
          <CaseLink key="case" id={of} />,
        ],
      }))}
    />
  );
}
