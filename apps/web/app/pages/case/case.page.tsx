import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { ProcedurePicture } from '../../diagram/procedure-picture';
import { Link } from '../../ui/link';
import { AboutCase } from './about-case';
import { AdvicePanel } from './advice-panel';
import { AllClocks } from './all-clocks';
import { CaseFrame } from './case-frame';
import { caseOverview } from './case-overview.server';
import type { CaseOverview } from './case-overview.server';
import { ConflictNotice } from './conflict-notice';
import { DecisionPanel } from './decision-panel';
import { DoneNotice } from './done-notice';
import { LiveCase } from './live-case';
import { QuestionsPanel } from './questions-panel';
import { OfThisAls } from './of-this-als';
import { Steps } from './steps';
import { TogetherPanel } from './together-panel';
import { VotesPanel } from './votes-panel';
import { WhatToDo, WhatToDoAlways } from './what-to-do';
import { WhereItStands } from './where-it-stands';

/** The case, as far as the reader may see it. */
export const loader = ({ params, request, context }: LoaderFunctionArgs): Promise<CaseOverview> =>
  caseOverview({ id: params['id'] ?? '', request, context });

function Latest({ of, latest, names }: Pick<CaseOverview, 'of' | 'latest' | 'names'>): ReactNode {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="latest">
      <h2 id="latest">{t('case.history.latest')}</h2>
      <Steps id={of.id} steps={latest} names={names} />
      <p>
        <Link to={`/cases/${of.id}/history`}>{t('case.history.all')}</Link>
      </p>
    </section>
  );
}

/** One case for everybody: where it stands, what one can do, how it came here. */
export default function CasePage(): ReactNode {
  const { t } = useTranslation();
  const { of, latest, statements, questions, names, picture, others } = useLoaderData<typeof loader>();
  return (
    <CaseFrame of={of}>
      <LiveCase key={of.id} id={of.id} revision={of.revision} />
      <DoneNotice of={of} />
      <ConflictNotice of={of} />
      <QuestionsPanel id={of.id} questions={questions} />
      <WhatToDo of={of} />
      <WhereItStands of={of} />
      <AllClocks of={of} />
      <DecisionPanel of={of} statements={statements} names={names} />
      <AdvicePanel of={of} names={names} />
      <TogetherPanel of={of} />
      <VotesPanel of={of} names={names} />
      <section aria-labelledby="picture">
        <h2 id="picture">{t('case.picture.heading')}</h2>
        <ProcedurePicture picture={picture} way={{ passed: of.passed, current: of.state }} />
      </section>
      <Latest of={of} latest={latest} names={names} />
      <WhatToDoAlways of={of} />
      <AboutCase of={of} />
      <OfThisAls of={of} others={others} />
    </CaseFrame>
  );
}
