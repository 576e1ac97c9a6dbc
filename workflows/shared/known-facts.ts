import { paperAccess } from './case-file.js';
import type { FactRequest, Facts, FactSource, JsonObject, SealedValue, SeatHolder } from './procedure.js';

/** What the house has to look up for events that every procedure has. */
export const sharedNeeds: Readonly<Record<string, readonly FactSource[]>> = {
  'vote.open': ['seats'],
  'vote.reopen': ['seats'],
  'ballot.recuse': ['seats'],
  'review.assign': ['seats'],
  'paper.add': ['document'],
};

/** Facts for the trail, nothing of them sealed. */
export const only = (facts: JsonObject): Facts => ({ facts, sealed: [], errors: [] });

/** Who holds a seat of this role. */
export const sitting = ({ sources }: FactRequest, role: string): readonly SeatHolder[] =>
  (sources.seats ?? []).filter((s) => s.role === role);

const electorate = (request: FactRequest): Facts =>
  only({
    electorate: sitting(request, 'alacMember').map(({ seat, person, region }) => ({ seat, person, region })),
  });

/** Size and hash tell what is in a short paper to whoever can guess it, so they are sealed like the paper itself. */
function paper({ payload, sources: { document: found } }: FactRequest): Facts {
  if (!found) return only({});
  const { document, version, mediaType, size, sha256 } = found;
  const access = paperAccess('', payload);
  const sealed: SealedValue[] = [
    { path: '/facts/sha256', access, value: sha256 },
    { path: '/facts/size', access, value: size },
  ];
  return { facts: { document, version, mediaType }, sealed, errors: [] };
}

/** The facts of votes, reviews and papers, by event type. */
export const sharedFacts: Readonly<Record<string, (request: FactRequest) => Facts>> = {
  'vote.open': electorate,
  'vote.reopen': electorate,
  'ballot.recuse': (request) =>
    only({ isChair: sitting(request, 'alacChair').some((s) => s.person === request.actor.person) }),
  'ballot.cast': ({ context }) => only({ vote: (context.vote as JsonObject | null)?.number ?? null }),
  'paper.add': paper,
  'review.assign': (request) => only({ boardSeats: sitting(request, 'boardReviewer').map((s) => s.seat) }),
};
