import { criteria } from '../../workflows/accreditation/v1/events.js';

const forAll = (word: string) => Object.fromEntries(criteria.map((c) => [c, word]));

export const advice = (kind: 'positive' | 'negative' | 'noAgreement', reached = 'call') => ({
  advice: kind,
  criteria: forAll(kind === 'negative' ? 'notMet' : 'met'),
  reached,
  reasons: 'Discussed on the monthly call.',
  ...(kind === 'noAgreement' ? { reasonsFor: 'Active locally.', reasonsAgainst: 'Few individual members.' } : {}),
});

/** A payload that is valid by its class for every event of an accreditation. */
export const payloads = {
  'application.submit': {},
  'application.resubmit': {},
  'application.correct': {
    changes: { organisation: { acronym: 'NEW' } },
    reason: 'The name was shortened.',
    consentGivenAt: '2026-01-20T10:00:00Z',
  },
  'application.withdraw': { reason: 'We shall apply under a new structure.' },
  'application.return': { defects: ['The statutes are missing.'] },
  'application.accept': {},
  'region.assign': { region: 'AFRALO', seatCountry: 'KE', reason: 'Seat in Kisumu.' },
  'question.ask': { question: 'How many members live in the region?' },
  'question.answer': { question: 1, answer: 'All but four.' },
  'question.close': { question: 1, consequence: 'goOnWithout', reason: 'No answer came.' },
  'case.hold': { awaiting: 'thirdParty', reason: 'A registry extract is awaited.' },
  'case.resume': { reason: 'The extract is here.' },
  'deadline.extend': { days: 7, reason: 'Public holidays.' },
  'dueDiligence.complete': {
    findings: forAll('met'),
    evidence: { informs: 'Two newsletters seen.' },
    summary: 'All criteria are met.',
  },
  'dueDiligence.reopen': { reason: 'New facts about funding.' },
  'advice.consult': { way: 'list', until: '2026-03-01T00:00:00Z' },
  'advice.give': advice('positive'),
  'advice.confirm': {},
  'advice.revise': advice('negative'),
  'advice.requestTime': { reason: 'The call was moved.' },
  'advice.proceedWithout': { reason: 'No advice came in six weeks.' },
  'vote.open': { chairRequestedAt: '2026-02-01T09:00:00Z' },
  'vote.reopen': { chairRequestedAt: '2026-02-01T09:00:00Z' },
  'vote.pause': { reason: 'A question about the statutes.' },
  'vote.resume': {},
  'vote.extend': { days: 2, reason: 'Mail was late.' },
  'vote.void': { flaw: 'wrongPapers', reason: 'An older report was sent.' },
  'ballot.cast': { choice: 'yes' },
  'ballot.recuse': {},
  'ballot.requestNonPublic': {},
  'decision.explain': { reasons: 'Individual users do not predominate.' },
  'note.add': { audience: 'internal', text: 'Called the contact.' },
  'paper.add': { title: 'Statutes', kind: 'statutes', link: 'https://liuf.example.org/constitution' },
  'review.request': {
    route: 'board',
    askedBy: 'applicant',
    requester: 'Lakeside Internet Users Forum, Kisumu',
    action: 'The refusal of the application.',
    actionDate: '2026-02-10T00:00:00Z',
    facts: 'Members were counted wrongly.',
    grounds: 'The decision rests on a wrong number.',
    documents: 'The register of members.',
  },
  'review.assign': { reviewers: ['BOARD-1', 'BOARD-2', 'BOARD-3'] },
  'review.recommend': { reference: 'OMB-12', recommendation: 'Look at the register again.' },
  'review.decide': { outcome: 'decisionStands', reasons: 'Nothing new was shown.' },
} as const;
