import { completeForm } from './complete-form.js';
import type { EventName } from './drive.js';
import { payloads } from './payloads.js';
import type { Stage } from './stations.js';

/** Who a marked text is meant for. `elsewhere`: restricted in another case; `draft`: an application that was never submitted; `interest`: a declared interest. */
export type Mark = 'restricted' | 'elsewhere' | 'internal' | 'ballot' | 'sealed' | 'draft' | 'interest';

/** What no other text looks like. */
export const marking = /CANARY-(restricted|elsewhere|internal|ballot|sealed|draft|interest)-\d+/g;

let count = 0;
/** A text that is found wherever it turns up. */
export const marked = (mark: Mark): string => `CANARY-${mark}-${(count += 1)}`;

/** A complete form with a mark in every text that is not public. */
export function markedForm(mark: Mark): typeof completeForm {
  const { organisation, contacts, members, control, funding, declaration } = completeForm;
  return {
    ...completeForm,
    organisation: {
      ...organisation,
      acronym: marked(mark),
      streetAddress: marked(mark),
      postalAddress: marked(mark),
      law: marked(mark),
      recognition: marked(mark),
    },
    contacts: { ...contacts, primaryName: marked(mark), secondaryName: marked(mark) },
    members: { ...members, organisations: marked(mark) },
    control: { ...control, statutesLink: `https://liuf.example.org/${marked(mark)}` },
    funding: { ...funding, sources: marked(mark) },
    declaration: { ...declaration, name: marked(mark) },
  };
}

const say = (type: EventName, said: object, seat?: string): Stage => ({
  type,
  payload: { ...payloads[type], ...said },
  ...(seat && { seat }),
});
const secret = (type: EventName, seat?: string): Stage => say(type, { reason: marked('restricted') }, seat);

const noes = ['AF-1', 'AF-3', 'AP-1', 'AP-2', 'AP-3', 'EU-2', 'EU-3', 'LAC-2', 'NA-1'].map((seat): Stage =>
  say('ballot.cast', { choice: 'no', reason: marked('ballot') }, seat),
);

/**
 * The life of a case in which everything that is not public is marked: refused in a non-public vote from which the member
 * of AF-2, who is a vice-chair too, stepped aside; then a review by the Board.
 */
export const markedLife: readonly Stage[] = [
  'application.submit',
  say('application.return', { defects: [marked('restricted')] }),
  'application.resubmit',
  say('application.accept', { note: marked('internal') }),
  say('question.ask', { question: marked('restricted') }),
  say('question.answer', { answer: marked('restricted') }),
  secret('case.hold'),
  secret('case.resume'),
  secret('deadline.extend'),
  say('dueDiligence.complete', { evidence: { informs: marked('restricted') }, summary: marked('restricted') }),
  say('advice.consult', { note: marked('restricted') }, 'AFRALO-CHAIR'),
  secret('advice.requestTime', 'AFRALO-CHAIR'),
  say('advice.give', { reasons: marked('restricted') }),
  say('vote.open', { requestReference: marked('internal') }),
  say('ballot.recuse', { reason: marked('sealed') }, 'AF-2'),
  say('ballot.requestNonPublic', { reason: marked('internal') }, 'AP-1'),
  secret('vote.pause'),
  secret('vote.resume', 'ALAC-CHAIR'),
  secret('vote.extend', 'ALAC-CHAIR'),
  ...noes,
  10,
  say('note.add', { audience: 'internal', text: marked('internal') }),
  say('note.add', { audience: 'applicant', text: marked('restricted') }),
  say('paper.add', {
    title: marked('restricted'),
    link: `https://liuf.example.org/${marked('restricted')}`,
    content: marked('restricted'),
  }),
  say('review.request', {
    requester: marked('restricted'),
    action: marked('restricted'),
    facts: marked('restricted'),
    grounds: marked('restricted'),
    documents: marked('restricted'),
  }),
  say('review.assign', { note: marked('restricted') }),
];

/** A correction as staff makes it: possible only while the case is under way. */
export const markedCorrection = {
  ...payloads['application.correct'],
  changes: { organisation: { recognition: marked('elsewhere') } },
  reason: marked('elsewhere'),
};
