import { notLikeThis } from './chart.js';
import type { Reason } from './chart.js';
import { OneOf, Text, YesNo } from './fields.js';

/** The statement of reasons that goes with a decision. */
export class DecisionExplain {
  @Text({ access: 'public', max: 10_000 }) reasons!: string;
}

export class NoteAdd {
  @OneOf(['internal', 'applicant']) audience!: 'internal' | 'applicant';
  @Text({ access: (_, payload) => (payload.audience === 'applicant' ? 'restricted' : 'internal') }) text!: string;
}

/** A paper is for those on the case unless it says that everybody may read it. */
export const paperAccess = (_: string, payload: Readonly<Record<string, unknown>>): 'public' | 'restricted' =>
  payload.isPublic === true ? 'public' : 'restricted';

/** A paper as text, as a link or as an uploaded file. What is known of a file comes from the house, not from here. */
export class PaperAdd {
  @Text({ access: paperAccess, max: 300 }) title!: string;
  @OneOf(['statutes', 'minutes', 'membership', 'funding', 'letter', 'other']) kind!: string;
  @Text({ access: paperAccess, max: 2000, optional: true }) link?: string;
  @Text({ access: paperAccess, max: 10_000, optional: true }) content?: string;
  @YesNo({ optional: true }) isPublic?: boolean;
}

/** Why a note is refused: its author could not read it. */
export const noteReadable = (_: unknown, params: { byApplicant: boolean; audience: string }): Reason | null =>
  params.byApplicant && params.audience === 'internal'
    ? notLikeThis('own-note', '/audience', 'A note of the applicant is one that the applicant can read.')
    : null;
