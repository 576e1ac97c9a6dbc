import { assumed, draft, practice, sourced } from '../../shared/rule.js';

/** The rules of the ALAC's vote on a withdrawal: one that needs more than an accreditation does. */
export const voteRules = {
  readyReminderDays: assumed(7, 'days', 'The Chair is reminded that a vote is to be opened.'),
  openVote: practice(null, '', 'Staff sets the vote up at the request of the Chair; it followed the choice period.', {
    source: 'S44 S34',
    textDate: '2017-08-14',
  }),
  electorate: assumed(null, '', 'The sitting members at the instant of opening. 15 members are sourced.', {
    source: 'S26 S28',
  }),
  voteDays: practice(5, 'days', 'Closes at a midnight UTC; the day of opening counts as the first.', {
    source: 'S34',
    textDate: '2011-04-04',
  }),
  voteReminderDays: assumed(2, 'days', 'Who has not voted is reminded so long before the close.'),
  ballots: sourced(null, '', '"Normally carried out with a open vote."', { source: 'S11', textDate: '2017-08-08' }),
  changeBallot: assumed(null, '', 'A ballot can be changed until the close; the last one counts.'),
  nonPublicBallot: sourced(null, '', 'Used "if requested by any ALAC Member"; the Chair and staff still see it.', {
    source: 'S11',
    textDate: '2017-08-08',
  }),
  countsHidden: assumed(null, '', 'While a vote is open everybody sees turnout, nobody counts or choices.'),
  recusal: assumed(null, '', 'Who is recused leaves both bases, and neither moves nor seconds.', {
    source: 'S22',
    textDate: '2003',
  }),
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
  threshold: sourced(
    { num: 2, den: 3 },
    'of those casting a vote',
    '"A 2/3 majority of the members of the ALAC who cast a vote."',
    {
      source: 'S1 S2',
      textDate: '2013-05-13',
    },
  ),
  thresholdStrict: sourced(false, '', 'Exactly two thirds are enough.', { source: 'S1 S2', textDate: '2013-05-13' }),
  abstentionsInBase: assumed(
    true,
    '',
    'Whether who abstains "casts a vote" is not stated; the 2014 letter counts them.',
    {
      source: 'S3',
      textDate: '2014-12-09',
    },
  ),
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
} as const;
