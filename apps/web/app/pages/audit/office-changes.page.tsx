import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { checkOffice, readOfficeHistory } from '../../../../../libs/api-client';
import type { OfficeRecordDto } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { attempted } from '../../api/attempted.server';
import { Instant } from '../../time/instant';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { asked } from '../public/asked';
import { CheckResult } from './check-result';
import { namesOfPeople } from './names-of-people.server';
import { RecordedActor } from './recorded-actor';
import { RecordsPage } from './records-page';
import { recordsWanted } from './records-wanted.server';

const kinds = [
  ...['person.added', 'person.changed', 'seat.filled', 'seat.vacated', 'substitute.named', 'substitute.ended'],
  ...['representative.began', 'representative.ended', 'representative.invited', 'invitation.withdrawn'],
] as const;

const personIn = ({ payload }: OfficeRecordDto): string | null =>
  typeof payload['person'] === 'string' ? payload['person'] : null;

/** What changed in the office, and whether its chain is as it was recorded where that was asked for. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const client = apiOf(context);
  const wanted = await recordsWanted(client, request, ['event', 'seat']);
  const { check } = asked(request, ['check']);
  const [found, checked] = await Promise.all([
    wanted.people ? null : attempted(readOfficeHistory({ client, query: wanted.query })),
    check ? answered(checkOffice({ client }), request) : null,
  ]);
  const { items = [], next = null } = found?.done ? found.result : {};
  const problem = found && !found.done ? found.problem : null;
  const people = items.flatMap((item) => [item.actor?.person, personIn(item)]);
  const names = await namesOfPeople(client, people);
  const rows = items.map((item) => {
    const { revision, at, type, actor } = item;
    return { revision, at, type, actor, about: personIn(item) };
  });
  return { found: { ...wanted, next, problem }, rows, names, checked };
}

/** Fields of the filter that only this list has. */
function Fields(): ReactNode {
  const { t } = useTranslation();
  const { found } = useLoaderData<typeof loader>();
  return (
    <>
      <SelectField
        name="event"
        label={t('audit.office.what')}
        value={found.asked['event']}
        choices={kinds.map((value) => ({ value, label: t(`audit.office.kind.${value}`) }))}
        empty={t('audit.filter.any')}
      />
      <TextField name="seat" label={t('audit.office.seat')} value={found.asked['seat']} maxLength={64} />
    </>
  );
}

/** Who came into which seat, who speaks for whom. */
export default function OfficeChanges(): ReactNode {
  const { t } = useTranslation();
  const { found, rows, names, checked } = useLoaderData<typeof loader>();
  return (
    <>
      <RecordsPage
        to="/desk/audit/office"
        api="/api/v1/office/history"
        file="office-history"
        title={t('audit.office.title')}
        intro={t('audit.office.intro')}
        columns={['at', 'what', 'about', 'who'].map((key) => t(`audit.office.column.${key}`))}
        found={found}
        fields={<Fields />}
        rows={rows.map(({ revision, at, type, actor, about }) => ({
          key: String(revision),
          cells: [
            <Instant key="at" at={at} />,
            t(`audit.office.kind.${type}`),
            about === null ? null : <RecordedActor key="about" person={about} names={names} />,
            actor === null ? (
              t('audit.office.commandLine')
            ) : (
              <RecordedActor
                key="who"
                person={actor.person}
                names={names}
                role={actor.role}
                seat={actor.seat ?? null}
              />
            ),
          ],
        }))}
      />
      <CheckResult checked={checked} fields={{}} about="office" />
    </>
  );
}
