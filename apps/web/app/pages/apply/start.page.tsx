import type { ReactNode } from 'react';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { whoAsks } from './application.server';
import { currentProcedure } from './current-procedure.server';
import { ownApplications } from './own-applications.server';
import { StartPage } from './start-page';
import type { Start } from './start-page';

/** What an application needs, read from the procedure and its form. */
export async function loader(asked: LoaderFunctionArgs): Promise<Start> {
  const [{ sections, steps }, me] = await Promise.all([currentProcedure(asked), whoAsks(asked)]);
  const own = me ? await ownApplications(asked, me) : [];
  return {
    sections: sections.map(({ key, label, fields }) => ({
      key,
      label,
      fields: fields.map(({ label: question, access }) => ({ label: question, access })),
    })),
    steps: steps
      .filter(({ tags }) => !tags.includes('formOpen'))
      .map(({ path, label, tags, limit }) => ({ path, label, days: tags.includes('decided') ? null : days(limit) })),
    own: own
      .filter(({ procedure }) => procedure === 'accreditation')
      .map(({ id, number, organisation, procedure, state, phase, turn, openedAt }) => ({
        id,
        number,
        organisation: organisation.name,
        label: `${procedure}.state.${state}`,
        form: number === null || (phase === 'application' && turn.includes('applicant')),
        openedAt,
      })),
  };
}

/** Days of a step that has a limit in days. */
function days(limit: { unit: string; value: unknown } | null): number | null {
  return limit?.unit === 'days' && typeof limit.value === 'number' ? limit.value : null;
}

/** The page. */
export default function Apply(): ReactNode {
  return <StartPage start={useLoaderData<typeof loader>()} />;
}
