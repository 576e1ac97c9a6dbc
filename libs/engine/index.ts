/**
 * The pure decision: from a stored case, an actor, an event and an instant to the next case and its trail, or to a
 * refusal that says what is possible instead. Buttons, the API and the verifier ask the same functions.
 */
export { availableActions } from './actions.js';
export { commutes, eventTypes, isHiddenActor, releasedVersions, sourcesNeeded, togetherIn } from './catalogue.js';
export type { EventType } from './catalogue.js';
export { catchUp } from './catch-up.js';
export { describe } from './describe.js';
export { EngineIncident } from './incident.js';
export type { IncidentCode } from './incident.js';
export { mayOpen, open } from './open.js';
export { replay } from './replay.js';
export type { RecordedTransition } from './replay.js';
export { ruleBehind } from './rule-behind.js';
export { stateText, topState } from './state-text.js';
export { step } from './step.js';
export { stepTogether } from './step-together.js';
export type { JointDecision, NamedCase } from './step-together.js';
export { taskOf } from './tasks.js';
export type { Task } from './tasks.js';
export type * from './types.js';
