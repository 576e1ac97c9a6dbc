import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, data, useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { readCaseHistory, whoAmI } from '../../../../../libs/api-client';
import type { VoteDto } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { Button } from '../../ui/button';
import { Link } from '../../ui/link';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { WideTable } from '../../ui/wide-table';
import { useCaseName } from '../case/case-frame';
import { caseOf, headOf } from '../case/case-head.server';
import { namesFor } from '../case/names.server';
import { toStep } from '../case/step';
import type { Step } from '../case/step';
import { textAt } from './dossier/steps-of';
import { leadsVotes } from './votes.server';

const mostSteps = 1000;

/** The last ballot of each seat in a vote, as it was recorded. */
function ballotsIn({ openedAt, closesAt }: VoteDto, steps: readonly Step[]): Step[] {
  const cast = steps.filter(({ type, at }) => type === 'ballot.cast' && at >= openedAt && at <= (closesAt ?? at));
  return [...new Map(cast.map((step) => [step.actor?.seat ?? '', step])).values()];
}

/** Choices of the last non-public vote that is over: only where they were asked for, because asking is recorded. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args;
  const client = apiOf(context);
  const of = await caseOf(args);
  const { seats } = await answered(whoAmI({ client }), request);
  const vote = of.votes.findLast(({ nonPublic, tally }) => nonPublic && tally !== null);
  if (!vote || !leadsVotes(seats)) throw data(null, { status: vote ? 403 : 404 });
  const reveal = new URL(request.url).searchParams.get('reveal') === 'true';
  const head = { of: headOf(of), names: await namesFor(client, of.organisation.id) };
  if (!reveal) return { ...head, ballots: null };
  const query = { reveal, order: 'oldest', limit: mostSteps } as const;
  const { items } = await answered(readCaseHistory({ client, path: { id: of.id }, query }), request);
  return { ...head, ballots: ballotsIn(vote, items.map(toStep)) };
}

function Choices({ ballots }: { ballots: readonly Step[] }): ReactNode {
  const { t } = useTranslation();
  const { names } = useLoaderData<typeof loader>();
  const rows = ballots.map((step) => {
    const { person = '', seat = '' } = step.actor ?? {};
    const choice = textAt(step, 'choice');
    return {
      key: seat,
      cells: [
        seat,
        <bdi key="name">{names[person] ?? t('case.seat.former')}</bdi>,
        choice === undefined ? t('votes.recorded.erased') : t(`case.vote.choice.${choice}`),
        <span key="reason" dir="auto">
          {textAt(step, 'reason')}
        </span>,
      ],
    };
  });
  const columns = [t('case.vote.seat'), t('case.vote.member'), t('case.vote.voted'), t('votes.choices.reason')];
  return <WideTable caption={t('case.vote.roll')} columns={columns} rows={rows} />;
}

/** Who voted how in a non-public vote: for the Chair and vice-chairs, on request, with a record of who looked. */
export default function ChoicesPage(): ReactNode {
  const { t } = useTranslation();
  const caseName = useCaseName();
  const { of, ballots } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title={t('votes.choices.title')} above={<bdi>{caseName(of)}</bdi>} />
      {ballots === null ? (
        <>
          <Notice kind="attention" title={t('votes.choices.recordedTitle')}>
            {t('votes.choices.recordedText')}
          </Notice>
          <Form method="get">
            <Button name="reveal" value="true">
              {t('votes.choices.show')}
            </Button>
          </Form>
        </>
      ) : (
        <>
          <Notice>{t('case.history.revealed')}</Notice>
          <Choices ballots={ballots} />
        </>
      )}
      <p>
        <Link to={`/desk/votes/${of.id}`}>{t('votes.choices.back')}</Link>
      </p>
    </>
  );
}
