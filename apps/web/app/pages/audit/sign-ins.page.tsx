import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { listSignIns } from '../../../../../libs/api-client';
import { apiOf } from '../../api/api.server';
import { attempted } from '../../api/attempted.server';
import { Instant } from '../../time/instant';
import { SelectField } from '../../ui/select-field';
import { namesOfPeople } from './names-of-people.server';
import { RecordedActor } from './recorded-actor';
import { RecordsPage } from './records-page';
import { recordsWanted } from './records-wanted.server';

const kinds = ['signedIn', 'refused', 'limited', 'linkSent', 'ended', 'created', 'revoked'] as const;

/** Who came in and who did not. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const client = apiOf(context);
  const wanted = await recordsWanted(client, request, ['what']);
  const found = wanted.people ? null : await attempted(listSignIns({ client, query: wanted.query }));
  const { items = [], next = null } = found?.done ? found.result : {};
  const problem = found && !found.done ? found.problem : null;
  const names = await namesOfPeople(
    client,
    items.flatMap(({ person, by }) => [person, by]),
  );
  return { found: { ...wanted, next, problem }, items, names };
}

/** Who signed in, who was refused, which sessions ended, which tokens came and went. */
export default function SignIns(): ReactNode {
  const { t } = useTranslation();
  const { found, items, names } = useLoaderData<typeof loader>();
  return (
    <RecordsPage
      to="/desk/audit/sign-ins"
      api="/api/v1/sign-ins"
      file="sign-ins"
      title={t('audit.signIns.title')}
      intro={t('audit.signIns.intro')}
      columns={['at', 'who', 'what', 'via', 'by', 'origin'].map((key) => t(`audit.signIns.column.${key}`))}
      found={found}
      fields={
        <SelectField
          name="what"
          label={t('audit.signIns.what')}
          value={found.asked['what']}
          choices={kinds.map((value) => ({ value, label: t(`audit.signIns.kind.${value}`) }))}
          empty={t('audit.filter.any')}
        />
      }
      rows={items.map(({ id, at, person, what, via, by, origin }) => ({
        key: id,
        cells: [
          <Instant key="at" at={at} />,
          <RecordedActor key="who" person={person} names={names} />,
          t(`audit.signIns.kind.${what}`),
          t(`audit.signIns.door.${via}`),
          by === null ? null : <RecordedActor key="by" person={by} names={names} />,
          <code key="origin">{origin}</code>,
        ],
      }))}
    />
  );
}
