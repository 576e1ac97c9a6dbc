import { only, sharedFacts, sharedNeeds, sitting } from '../../shared/known-facts.js';
import type { FactRequest, Facts, FactSource } from '../../shared/procedure.js';

const needs: Readonly<Record<string, readonly FactSource[]>> = {
  ...sharedNeeds,
  'motion.move': ['seats'],
  'motion.second': ['seats'],
};

/** What the house has to look up before it can decide on an event. */
export const sourcesNeeded = (type: string): readonly FactSource[] => (Object.hasOwn(needs, type) ? needs[type]! : []);

/** A motion is the act of somebody who holds the seat at that instant. */
function seated(request: FactRequest): Facts {
  const { person, seat } = request.actor;
  return only({ sitting: sitting(request, 'alacMember').some((s) => s.seat === seat && s.person === person) });
}

const facts: Readonly<Record<string, (request: FactRequest) => Facts>> = {
  ...sharedFacts,
  'motion.move': seated,
  'motion.second': seated,
};

/** Facts that no client may send: who sits where. They are recorded in the trail with the event. */
export const factsFor = (request: FactRequest): Facts => facts[request.type]?.(request) ?? only({});
