import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActionData, useLoaderData, useSearchParams } from 'react-router';
import { Instant } from '../../../time/instant';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import type { EventPage } from '../../case/event-page.server';
import { ActProblem } from '../../case/act-problem';
import type { NotSent } from '../../case/act-form.server';
import { Consequences } from '../../case/act-consequences';
import { EventForm } from '../../case/event-form';
import { eventField, keepField } from './draft-names';

/** What a page with such a form loads beside the rest. */
export interface DraftPage extends EventPage {
  /** When the reader's draft was kept; null where there is none. */
  readonly draftSavedAt: string | null;
}

/** Says that the draft was kept, or that one is filled in. */
function DraftNotice(): ReactNode {
  const { t } = useTranslation();
  const { draftSavedAt } = useLoaderData<DraftPage>();
  const [search] = useSearchParams();
  if (draftSavedAt === null) return null;
  return (
    <Notice kind={search.get('kept') === 'true' ? 'good' : 'plain'}>
      <p>
        {t('votes.draft.kept')} <Instant at={draftSavedAt} />. {t('votes.draft.alone')}
      </p>
    </Notice>
  );
}

/** The form of a step with what follows from it; it can be kept as a draft and sent later. */
export function DraftForm({ hints }: { hints?: Readonly<Record<string, string>> }): ReactNode {
  const { t } = useTranslation();
  const { of, event, action, ahead, names } = useLoaderData<DraftPage>();
  const notSent = useActionData<NotSent>();
  const { problem = null, meanwhile = [] } = notSent ?? {};
  const rule = action ? of.rules[action.rule] : undefined;
  return (
    <>
      {problem && !problem.errors?.length ? (
        <ActProblem {...{ id: of.id, procedure: of.procedure, problem, meanwhile, names, roles: event.roles }} />
      ) : null}
      <DraftNotice />
      <EventForm {...(hints ? { hints } : {})}>
        <input type="hidden" name={eventField} value={event.type} />
        <Button kind="other" name={keepField} value="draft">
          {t('votes.draft.keep')}
        </Button>
      </EventForm>
      {action ? <Consequences action={action} ahead={ahead} rule={rule} procedure={of.procedure} /> : null}
    </>
  );
}
