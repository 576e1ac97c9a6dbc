import { voteRules } from './vote-rules.js';
import { assumed, draft, practice, sourced, valuesOf } from '../../shared/rule.js';
import type { ValuesOf } from '../../shared/rule.js';
import type { Ralo } from '../../shared/roles.js';

/**
 * Every rule of a withdrawal: its value, how sure we are, and where it comes from.
 * Source keys are those of `sources.ts`. Of mixed marks the weakest is given.
 * A number marked `assumed` is a default that the operator may change, never what ICANN says.
 */
export const rules = {
  // Opening
  openCase: sourced(null, '', 'The chair of the region asks for it, or staff finds that duties are not met.', {
    source: 'S30 S45 S10',
    textDate: '2020-10-22',
  }),
  oversight: sourced('alacChair', 'who oversees', 'Staff notifies "the ALAC Chair who then oversees the process".', {
    source: 'S10',
    textDate: '2020-10-22',
  }),
  grounds: practice(null, '', 'It no longer exists, or no longer satisfies the framework or the rules of its region.', {
    source: 'S11 S35 S43',
    textDate: '2018-01-30',
  }),
  recoveryMonths: assumed(
    { AFRALO: 18, APRALO: 12, EURALO: 12, LACRALO: 12, NARALO: 12 } satisfies Record<Ralo, number>,
    'months',
    'Time to become active again. AFRALO: 12 and 6 after a final warning; NARALO and LACRALO: 12. No number was found for APRALO and EURALO.',
    { source: 'S30 S40 S33', textDate: '2014-12' },
  ),
  beginningReminderDays: assumed(7, 'days', 'A case in which nothing was stated yet is recalled to staff.'),
  beginningLapseDays: assumed(30, 'days', 'A case in which nothing is stated for so long is closed.'),
  // Evidence
  evidence: practice(null, '', 'One workspace for each ALS holds the evidence; the ALAC looks for itself.', {
    source: 'S11 S35 S43 S45',
    textDate: '2017-08-08',
  }),
  evidenceDays: assumed(30, 'days', 'No time limit was found.'),
  lateEvidenceDays: assumed(14, 'days', 'The ALS has at least so long to respond to evidence that follows the notice.'),
  staffReminderDays: assumed(7, 'days', 'What is overdue is recalled every so often.'),
  // Notice and response
  notice: sourced(null, '', '"The ALAC will provide advance notice to the ALS in question."', {
    source: 'S1 S2',
    textDate: '2013-05-13',
  }),
  respond: sourced(null, '', '"An opportunity to be heard and respond to the ALAC prior to a decision."', {
    source: 'S1 S2',
    textDate: '2013-05-13',
  }),
  responseDays: assumed(30, 'days', 'That there is a period is sourced, its length is not stated anywhere.', {
    source: 'S1 S2',
  }),
  responseReminderDays: assumed(7, 'days', 'The ALS is reminded so long before the day.'),
  hearing: assumed(null, '', 'That an ALS may be heard is sourced; that it asks before a motion, once, is not.', {
    source: 'S1 S2',
  }),
  hearingDays: assumed(30, 'days', 'To hold a hearing that was asked for.'),
  cure: assumed(null, '', 'A ground that is cured closes the case. Nothing was found.'),
  closeCase: assumed(null, '', 'The Chair may close a case without a motion. Nothing was found.'),
  // Regional advice
  giveAdvice: draft(
    null,
    '',
    '"Under the recommendation of the RALOs": withdraw, retain or no agreement; not binding.',
    {
      source: 'S33',
      textDate: '2018',
    },
  ),
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
    "Each region's own way, as for applications.",
    { source: 'S76 S71 S81 S84 S24', textDate: '2008-2020' },
  ),
  adviceLeaders: assumed(
    { AFRALO: 1, APRALO: 1, EURALO: 1, LACRALO: 2, NARALO: 1 } satisfies Record<Ralo, number>,
    'leaders who give it',
    'As for applications: in LACRALO Chair and Secretary together. Nothing was found for withdrawals.',
    { source: 'S84' },
  ),
  // Motion
  noMotionBefore: sourced(null, '', 'Nothing is moved before the ALS could respond: "prior to a decision".', {
    source: 'S1 S2',
    textDate: '2013-05-13',
  }),
  moveAndSecond: practice(null, '', 'A mover and a seconder, both sitting members; the vote begins once seconded.', {
    source: 'S35 S38',
  }),
  motionReminderDays: assumed(7, 'days', 'Members and Chair are reminded that nobody has moved.'),
  motionLapseDays: assumed(90, 'days', 'Without a seconded motion for so long the case lapses.'),
  secondDays: assumed(14, 'days', 'A motion that nobody seconds falls.'),
  batch: sourced(
    null,
    '',
    'Several "in a single vote unless there is a request for any of them to be done individually".',
    {
      source: 'S11',
      textDate: '2017-08-08',
    },
  ),
  choiceDays: practice(3, 'days', 'To ask for a vote of its own or a non-public ballot, on the list or privately.', {
    source: 'S11 S44',
    textDate: '2017-08-14',
  }),
  ...voteRules,
  // Decision
  decide: sourced(null, '', '"A 2/3 majority of the members of the ALAC who cast a vote."', {
    source: 'S1 S2',
    textDate: '2013-05-13',
  }),
  retain: assumed(null, '', 'A vote that fails retains the ALS. Nothing was found.'),
  explainDecision: assumed(null, '', 'Reasons for a refusal are practice; for a withdrawal nothing was found.', {
    source: 'S3',
  }),
  notifyDecision: sourced(null, '', 'The ALAC notifies the ALS and tells how to request a review.', {
    source: 'S1 S2',
    textDate: '2013-05-13',
  }),
  reapply: sourced(null, '', 'A withdrawal "is done without prejudice to any future re-application".', {
    source: 'S35',
  }),
  // Review
  ombudsman: assumed(null, '', 'Told to refused applicants; that it is open to an ALS that was withdrawn is assumed.', {
    source: 'S67',
  }),
  boardReview: assumed(
    null,
    '',
    'That the Board can review is sourced (S1, S35); how it does, and its outcomes, are not.',
    {
      source: 'S1 S35 S68',
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
  // Leaving
  declareExit: assumed(null, '', 'A gap: the framework covers the "punitive" case only. No vote, never a sanction.', {
    source: 'S46',
    textDate: '2013-05',
  }),
  confirmExit: assumed(null, '', 'The other representative confirms, or staff after a check. Nothing was found.'),
  exitConfirmDays: assumed(30, 'days', 'A declaration that nobody confirms is as if it had not been made.'),
  exitReminderDays: assumed(7, 'days', 'A declaration that waits is recalled.'),
  retractExit: assumed(null, '', 'Until it is acknowledged the ALS may take its declaration back.'),
  acknowledgeExit: assumed(null, '', 'Staff or the Chair acknowledges; the ALAC and the region are told.'),
  acknowledgeDays: assumed(7, 'days', 'To acknowledge a confirmed declaration.'),
  // The file
  notesAndPapers: assumed(null, '', 'Anybody on the case may add notes and papers at any time.'),
} as const;

export type RuleValues = ValuesOf<typeof rules>;

/** The values as shipped; an audited rule set may override them for cases opened later. */
export const shippedValues: RuleValues = valuesOf(rules);
