import type { Pool } from 'pg';
import { describe } from '../../../../libs/engine/index.js';
import type { CaseView, Instant } from '../../../../libs/engine/types.js';
import { organisationName } from '../cases/store/organisation-name.js';
import { readCase } from '../cases/store/read-case.js';
import type { AskedLetter } from './delivery-rows.js';
import { isLetterKey, letterKinds } from './letter-kinds.js';
import type { LetterKey } from './letter-kinds.js';
import type { LetterData } from './render-letter.js';

/** A letter about a case as the case stands now. */
export interface CaseLetter {
  readonly key: LetterKey;
  readonly data: LetterData;
}

/** Why a letter is not sent at all. */
export type NotWanted = 'over' | 'unknown-letter';

/** The instant that the letter names: read when it is sent, so that it is never one that was moved since. */
function dueOf(view: CaseView, clock: string | undefined, now: Instant): Instant | null {
  const running = view.due !== null && (clock === 'first' || view.due.clock === clock) ? view.due.at : null;
  const due = clock === 'vote' ? (view.votes.at(-1)?.closesAt ?? null) : running;
  return due !== null && due > now ? due : null;
}

/** Makes what a letter says, or says why it is not sent. */
export async function caseLetter(pool: Pool, asked: AskedLetter): Promise<CaseLetter | NotWanted> {
  const stored = await readCase(pool, asked.case, null);
  const { letter: key } = asked;
  if (!stored || !isLetterKey(key)) return 'unknown-letter';
  const { due, holds } = letterKinds[key] ?? {};
  const view = describe(stored.snapshot, stored.now);
  if (holds && !holds(view)) return 'over';
  const organisation = await organisationName(pool, stored.organisation);
  const about = { number: stored.number, organisation, procedure: stored.snapshot.procedure };
  return { key, data: { about, due: dueOf(view, due, stored.now), link: `/cases/${asked.case}` } };
}
