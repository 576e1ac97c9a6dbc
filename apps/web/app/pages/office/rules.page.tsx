import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { listProcedures, listRuleSets } from '../../../../../libs/api-client';
import type { RuleSetDto } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { Instant } from '../../time/instant';
import { Link } from '../../ui/link';
import { WideTable } from '../../ui/wide-table';
import { namesOfPeople } from '../audit/names-of-people.server';
import { OfficeFrame } from './office-frame';

/** Values of the operator's own, by procedure. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const client = apiOf(context);
  const { items } = await answered(listProcedures({ client }), request);
  const procedures = [...new Set(items.map(({ procedure }) => procedure))];
  const lists = await Promise.all(
    procedures.map((procedure) => answered(listRuleSets({ client, path: { procedure } }), request)),
  );
  const sets = lists.flatMap((list) => list.items);
  const names = await namesOfPeople(
    client,
    sets.map(({ decidedBy }) => decidedBy),
  );
  return { sets, names };
}

function Values({ procedure, overrides }: Pick<RuleSetDto, 'procedure' | 'overrides'>): ReactNode {
  const { t } = useTranslation();
  return (
    <ul>
      {Object.entries(overrides).map(([rule, value]) => (
        <li key={rule}>
          {t(`${procedure}.rule.${rule}`)}: {JSON.stringify(value)}
        </li>
      ))}
    </ul>
  );
}

/** Which own values stand in the place of the shipped ones, since when, and on whose decision. */
export default function RulesPage(): ReactNode {
  const { t } = useTranslation();
  const { sets, names } = useLoaderData<typeof loader>();
  return (
    <OfficeFrame title={t('office.rules.title')}>
      <p>{t('office.rules.intro')}</p>
      <p>
        <Link to="/rules">{t('shell.footer.rules')}</Link>
      </p>
      {sets.length === 0 ? (
        <p>{t('office.rules.none')}</p>
      ) : (
        <WideTable
          caption={t('office.rules.caption')}
          columns={['since', 'values', 'reason', 'who'].map((key) => t(`office.column.${key}`))}
          rows={sets.map(({ id, procedure, overrides, reason, decidedBy, inForceFrom }) => ({
            key: id,
            cells: [
              <Instant key="since" at={inForceFrom} />,
              <Values key="values" procedure={procedure} overrides={overrides} />,
              <span key="reason" dir="auto">
                {reason}
              </span>,
              <bdi key="who">{names[decidedBy]}</bdi>,
            ],
          }))}
        />
      )}
    </OfficeFrame>
  );
}
