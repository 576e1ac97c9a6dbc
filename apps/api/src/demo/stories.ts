import { halfForm } from './form.js';
import type { DemoOrganisationKey } from './organisations.js';
import { accept, advise, ballots, finishDueDiligence, openVote, submit, untilReady } from './stages.js';
import type { Scene } from './stages.js';

/** One demo case: whose it is, when it began, and how far it came. */
export interface Story {
  readonly organisation: DemoOrganisationKey;
  readonly daysAgo: number;
  readonly play: (scene: Scene) => Promise<void>;
}

async function accredited(scene: Scene): Promise<void> {
  await untilReady(scene);
  await openVote(scene);
  await ballots(scene, 11, 2, 1);
  await scene.at.wait(7);
}

/** Accredited, and called in question since: the ALS was given notice and can respond. */
async function givenNotice(scene: Scene): Promise<void> {
  await accredited(scene);
  const { cast, organisation } = scene;
  const regionChair = cast.in(`${organisation.region}-CHAIR`);
  const at = await scene.at.withdrawal(regionChair, 9);
  await at.act(regionChair, 'withdrawal.open', {
    ground: 'requirementsNotMet',
    facts: 'The members in two towns say that they were not asked about anything since last year.',
  });
  await at.act(cast.in('STAFF-2'), 'withdrawal.addEvidence', {
    kind: 'website',
    shows: 'The page with goals, members and leadership has been empty for a month.',
  });
  await at.wait(4);
  await at.act(cast.in('ALAC-CHAIR'), 'withdrawal.giveNotice', {
    grounds: 'It is not to be seen that members take part, and nothing current is published.',
  });
}

async function refusedAndReviewed(scene: Scene): Promise<void> {
  const { at, cast } = scene;
  await submit(scene);
  await accept(scene);
  await finishDueDiligence(scene);
  await advise(scene, 'noAgreement');
  await openVote(scene);
  await ballots(scene, 4, 6, 3);
  await at.wait(7);
  await at.act(cast.in('ALAC-CHAIR'), 'decision.explain', {
    reasons: 'The members could not see that individual users predominate in the decisions of the organisation.',
  });
  await at.wait(10);
  await at.act(at.applicant, 'review.request', {
    route: 'board',
    askedBy: 'applicant',
    requester: scene.organisation.representative,
    action: 'The refusal of our application.',
    actionDate: `${at.today}T00:00:00Z`,
    facts: 'Our register of members was not looked at.',
    grounds: 'The decision rests on a wrong number of members.',
    documents: 'The register of members.',
  });
  await at.act(cast.in('STAFF-1'), 'review.assign', { reviewers: ['BOARD-1', 'BOARD-2', 'BOARD-3'] });
}

async function inquorate(scene: Scene): Promise<void> {
  await untilReady(scene);
  await openVote(scene);
  await scene.at.act(scene.cast.in('NA-3'), 'ballot.recuse', { reason: 'I advise the applicant.' });
  await ballots(scene, 3, 1, 1);
  await scene.at.wait(6);
}

async function voteRunning(scene: Scene): Promise<void> {
  await untilReady(scene);
  await openVote(scene);
  await ballots(scene, 4, 1, 1);
}

async function votePaused(scene: Scene): Promise<void> {
  await voteRunning(scene);
  await scene.at.act(scene.cast.in('ALAC-CHAIR'), 'vote.pause', { reason: 'A question about the statutes came up.' });
}

async function adviceOverdue(scene: Scene): Promise<void> {
  await submit(scene);
  await accept(scene);
  await finishDueDiligence(scene);
  await scene.at.wait(36);
}

async function adviceAsked(scene: Scene): Promise<void> {
  const { at, cast, organisation } = scene;
  await submit(scene);
  await accept(scene);
  await finishDueDiligence(scene);
  await at.act(cast.in(`${organisation.region}-SECRETARY`), 'advice.consult', {
    way: 'feedback',
    until: new Date(Date.parse(at.today) + 14 * 86_400_000).toISOString(),
  });
}

async function questionOpen(scene: Scene): Promise<void> {
  await submit(scene);
  await accept(scene);
  await scene.at.wait(2);
  await scene.at.act(scene.cast.in('STAFF-3'), 'question.ask', {
    question: 'How do members decide between assemblies?',
  });
}

async function onHold(scene: Scene): Promise<void> {
  const { at, cast } = scene;
  await submit(scene);
  await accept(scene);
  await at.wait(5);
  await at.act(cast.in('STAFF-1'), 'case.hold', {
    awaiting: 'thirdParty',
    reason: 'An extract of the register is awaited.',
  });
  await at.act(cast.in('STAFF-1'), 'note.add', {
    audience: 'internal',
    text: 'Registry called; two months, they say.',
  });
}

async function returned(scene: Scene): Promise<void> {
  const { at, cast } = scene;
  await submit(scene);
  await at.wait(3);
  await at.act(cast.in('STAFF-2'), 'application.return', {
    defects: ['The secondary contact has no name.', 'The statutes are neither linked nor attached.'],
  });
}

async function withdrawn(scene: Scene): Promise<void> {
  await submit(scene);
  await accept(scene);
  await scene.at.wait(6);
  await scene.at.act(scene.at.applicant, 'application.withdraw', {
    reason: 'We shall apply again with our sister club.',
  });
}

/** Oldest first, so that application numbers follow the calendar. */
export const stories: readonly Story[] = [
  { organisation: 'savanna', daysAgo: 75, play: givenNotice },
  { organisation: 'sur', daysAgo: 62, play: refusedAndReviewed },
  { organisation: 'cerrado', daysAgo: 55, play: adviceOverdue },
  { organisation: 'mekong', daysAgo: 41, play: inquorate },
  { organisation: 'fleuve', daysAgo: 32, play: votePaused },
  { organisation: 'adriatic', daysAgo: 31, play: voteRunning },
  { organisation: 'rustBelt', daysAgo: 30, play: untilReady },
  { organisation: 'maghreb', daysAgo: 28, play: withdrawn },
  { organisation: 'atoll', daysAgo: 20, play: adviceAsked },
  { organisation: 'island', daysAgo: 18, play: onHold },
  { organisation: 'himalaya', daysAgo: 12, play: questionOpen },
  { organisation: 'baltic', daysAgo: 8, play: returned },
  { organisation: 'nachbarschaft', daysAgo: 4, play: submit },
  { organisation: 'prairie', daysAgo: 2, play: ({ at, organisation }) => at.fillIn(halfForm(organisation)) },
];
