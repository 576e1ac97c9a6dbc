import { assumed, draft, practice, sourced, valuesOf } from '../../shared/rule.js';
import type { ValuesOf } from '../../shared/rule.js';
import type { Ralo } from '../../shared/roles.js';

/**
 * Every rule of an accreditation: its value, how sure we are, and where it comes from.
 * Source keys are those of `sources.ts`. Of mixed marks the weakest is given.
 * A number marked `assumed` is a default that the operator may change, never what ICANN says.
 */
export const rules = {
  // Applying
  submitForm: draft(null, '', 'Mandatory fields, two contacts, one region and answers on the five criteria.', {
    source: 'S58 S74 S53',
    textDate: '2020-07-20',
  }),
  draftReminderDays: assumed(30, 'days', 'A draft that nobody submits: the applicant is reminded.'),
  draftLapseDays: assumed(365, 'days', 'A draft that is not submitted lapses.'),
  correct: assumed(null, '', 'Corrections are possible until the vote opens; all who had the papers see what changed.'),
  withdrawApplication: practice(null, '', 'Seen as "Withdrawn and reapplied under new structure".', {
    source: 'S71',
    textDate: '2020-04-16',
  }),
  reapply: sourced(null, '', 'A modified application may be submitted after a refusal.', {
    source: 'S3',
    textDate: '2014-12-09',
  }),
  lapse: assumed(null, '', 'What nobody takes up within its time lapses; a new application may follow.'),
  // Completeness
  circulate: sourced(null, '', 'Staff forwards the application for information.', { source: 'S13' }),
  completenessDays: assumed(14, 'days', 'A 2003 draft has "two weeks" for a review; nothing later was found.', {
    source: 'S22',
    textDate: '2003',
  }),
  returnIncomplete: draft(null, '', 'Staff asks the applicant to correct, with a list of defects.', {
    source: 'S22',
    textDate: '2003',
    inForce: 'superseded',
  }),
  returnedLapseDays: assumed(90, 'days', 'A returned application that is not resubmitted lapses.'),
  acceptComplete: practice(null, '', 'The status "Processing Due Diligence" is in use.', {
    source: 'S71',
    textDate: '2020-04-16',
  }),
  regionFollowsCountry: assumed(
    null,
    '',
    'One region for each ALS is sourced; that staff decides doubtful ones is not.',
    {
      source: 'S53 S54',
      textDate: '2020',
    },
  ),
  // Due diligence
  dueDiligenceDays: assumed(30, 'days', 'No time limit was found.'),
  dueDiligence: sourced(null, '', 'Staff exchanges with the applicant, then forwards due diligence to the region.', {
    source: 'S13',
  }),
  exchange: assumed(null, '', 'Exchanges are sourced; that clocks stop while the applicant is asked is not.', {
    source: 'S13',
  }),
  questionDays: assumed(30, 'days', 'After that staff decides what follows.'),
  openQuestions: assumed(20, 'questions', 'At most so many unanswered questions at a time.'),
  reopenDueDiligence: assumed(null, '', 'Nothing was found; needed when facts change before the vote.'),
  staffReminderDays: assumed(7, 'days', 'What is overdue is recalled every so often.'),
  extensionLimitDays: assumed(30, 'days', 'Staff may extend a deadline by so much in all, with a reason.'),
  // On hold
  hold: practice(null, '', 'The status "On Hold" is in use.', { source: 'S71', textDate: '2020-04-16' }),
  resume: assumed(null, '', 'Nothing was found.'),
  holdReminderDays: assumed(90, 'days', 'Cases on hold are recalled to staff.'),
  holdLapseDays: assumed(365, 'days', 'A case on hold for so long lapses.'),
  // Regional advice
  seekAdvice: sourced(null, '', '"Regional advice is a crucial part of the certification process."', {
    source: 'S3',
    textDate: '2014-12-09',
  }),
  giveAdvice: practice(null, '', 'Positive, negative or no agreement with both sides; not binding.', {
    source: 'S13 S3 S4',
    textDate: '2014-12-09',
  }),
  adviceDays: draft(30, 'days', 'One participant: "No More than 30 days"; that it is this period is inferred.', {
    source: 'S50',
    textDate: '2020-06-01',
  }),
  adviceReminderDays: assumed(7, 'days', 'Leaders are reminded so long before the day.'),
  adviceExtensionDays: assumed(14, 'days', 'The region may take so much longer, once.'),
  adviceOverdue: draft(null, '', 'Silence is never approval: the Chair may go on, "no advice received".', {
    source: 'S23 S6',
    textDate: '2007',
  }),
  reviseAdvice: assumed(null, '', 'Nothing was found; possible until the vote opens.'),
  raloMode: practice(
    {
      AFRALO: 'call',
      APRALO: 'feedback',
      EURALO: 'list',
      LACRALO: 'wiki',
      NARALO: 'callThenSilence',
    } satisfies Record<Ralo, string>,
    'way of reaching advice',
    "Each region's own way. A week of silence (NARALO) is a recorded way, never automatic advice.",
    { source: 'S76 S71 S81 S84 S24', textDate: '2008-2020' },
  ),
  adviceLeaders: practice(
    { AFRALO: 1, APRALO: 1, EURALO: 1, LACRALO: 2, NARALO: 1 } satisfies Record<Ralo, number>,
    'leaders who give it',
    'LACRALO: Chair and Secretary issue the advice together; elsewhere one leader forwards it.',
    { source: 'S84 S13' },
  ),
  // Vote
  readyReminderDays: assumed(7, 'days', 'The Chair is reminded that a vote is to be opened.'),
  openVote: practice(null, '', 'Staff sets the vote up at the request of the Chair, with a complete packet.', {
    source: 'S24 S34 S13',
    textDate: '2008-10',
  }),
  electorate: assumed(
    null,
    '',
    'The sitting members at the instant of opening. 15 members are sourced, the freeze is not.',
    {
      source: 'S26 S28',
    },
  ),
  voteDays: practice(5, 'days', 'Closes at a midnight UTC; the day of opening counts as the first.', {
    source: 'S34',
    textDate: '2011-04-04',
  }),
  voteReminderDays: assumed(2, 'days', 'Who has not voted is reminded so long before the close.'),
  ballots: practice(null, '', 'Yes, no or abstain, by name.', {
    source: 'S3 S24',
    textDate: '2014-12-09',
  }),
  changeBallot: assumed(null, '', 'A ballot can be changed until the close; the last one counts.'),
  nonPublicBallot: draft(null, '', 'Any member may ask for it before the first ballot; sourced only for withdrawals.', {
    source: 'S11',
    textDate: '2017-08-08',
  }),
  countsHidden: assumed(null, '', 'While a vote is open everybody sees turnout, nobody counts or choices.'),
  recusal: assumed(
    null,
    '',
    'Who is recused leaves both bases. A 2003 draft excludes the affiliated from the review.',
    {
      source: 'S22',
      textDate: '2003',
    },
  ),
  quorum: draft(
    { num: 1, den: 2 },
    'of the sitting members',
    'More than this share must record a vote, abstentions count.',
    {
      source: 'S19 S3 S31',
      textDate: '2013-03-25',
    },
  ),
  quorumMinimum: assumed(5, 'members', 'However many are recused, fewer than this are never a quorum.'),
  threshold: practice({ num: 1, den: 2 }, 'of the votes cast', 'More than this share of the votes cast must be yes.', {
    source: 'S3',
    textDate: '2014-12-09',
  }),
  thresholdStrict: practice(true, '', 'True: more than the share, so that a tie fails. False: at least the share.', {
    source: 'S3',
    textDate: '2014-12-09',
  }),
  tie: assumed(null, '', 'Not found for these votes: a tie is not a majority, and nobody has a casting vote.'),
  abstentionsInBase: practice(true, '', 'The 2014 letter divides 4 by 13: abstentions are in the base.', {
    source: 'S3',
    textDate: '2014-12-09',
  }),
  noEarlyEnd: assumed(null, '', 'A vote lasts until its closing instant, even when all have voted.'),
  pauseVote: practice(null, '', 'Questions raised are sometimes "crucial enough to pause the voting".', {
    source: 'S13',
  }),
  keepBallots: assumed(null, '', 'A pause keeps the ballots and never shortens what was left of the vote.'),
  pauseReminderDays: assumed(7, 'days', 'A paused vote is recalled to the Chair.'),
  extendVote: assumed(null, '', 'Nothing was found.'),
  voteExtensionLimitDays: assumed(5, 'days', 'A vote may be extended by so much in all.'),
  voidVote: assumed(null, '', 'A flawed vote does not count; the case is ready for vote again.'),
  revotes: assumed(1, 're-votes', 'After an inquorate vote. One was seen in 2009.', {
    source: 'S31',
    textDate: '2009-01',
  }),
  inquorateReminderDays: assumed(7, 'days', 'An inquorate vote is recalled to the Chair.'),
  maxVotes: assumed(4, 'votes', 'A case is put to the vote at most so often.'),
  votesUsedLapseDays: assumed(
    90,
    'days',
    'A case that cannot be put to the vote again lapses, or its last decision stands.',
  ),
  decide: practice(null, '', '"Certification requires a majority of the votes cast."', {
    source: 'S3',
    textDate: '2014-12-09',
  }),
  explainRefusal: practice(null, '', 'The letter to a refused applicant states count, issues and options.', {
    source: 'S3',
    textDate: '2014-12-09',
  }),
  // Review
  reconsideration: sourced(null, '', 'A refused applicant may ask the ALAC to reconsider, with reasons.', {
    source: 'S67',
  }),
  reconsiderationVote: assumed(null, '', 'The ALAC reconsiders by a ballot under the same rules as the first.'),
  ombudsman: sourced(null, '', 'A refused applicant may go to the Ombudsman.', { source: 'S67' }),
  boardReview: assumed(
    null,
    '',
    'A 2008 proposal (three Directors) and the framework (Bylaws 4.2) conflict; outcomes are ours.',
    {
      source: 'S68 S1',
    },
  ),
  reviewWindowDays: draft(
    60,
    'days',
    'To ask for a review, from the notice of the decision. Bylaws 4.2 is remembered as 30.',
    {
      source: 'S68',
    },
  ),
  reviewDays: draft(30, 'days', 'To decide a review: "will endeavor to complete its work".', { source: 'S68' }),
  reviewers: draft(3, 'Directors', 'The Board appoints three; the majority of them decides (assumed).', {
    source: 'S68',
  }),
  reviewReminderDays: assumed(7, 'days', 'A review that waits is recalled to those whose turn it is.'),
  decisionStandsMeanwhile: assumed(null, '', 'A decision stays in force until a later one replaces it.'),
  // The file
  notesAndPapers: assumed(null, '', 'Anybody on the case may add notes and papers at any time.'),
} as const;

export type RuleName = keyof typeof rules;
export type RuleValues = ValuesOf<typeof rules>;

/** The values as shipped; an audited rule set may override them for cases opened later. */
export const shippedValues: RuleValues = valuesOf(rules);
