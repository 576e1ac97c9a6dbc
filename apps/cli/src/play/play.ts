import { catchUp, describe, open, step } from '../../../../libs/engine/index.js';
import type { CaseSnapshot, CaseView, Decision, Refusal, Transition } from '../../../../libs/engine/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import { actorOf, opener } from './actors.js';
import type { Scenario } from './scenario.js';
import { ScenarioError } from './scenario.js';

/** An event that was not accepted; the play went on without it. */
export interface Refused extends Refusal {
  readonly at: number;
  readonly type: string;
  readonly by: Actor;
  /** Place in the scenario's list of events, from 0. */
  readonly event: number;
}

export type Entry = { readonly transition: Transition } | { readonly refused: Refused };

/** What came of a scenario. */
export interface Played {
  readonly procedure: string;
  readonly version: string;
  /** What happened and what was refused, in order. */
  readonly timeline: readonly Entry[];
  /** The case when the time of the scenario is over. */
  readonly view: CaseView;
  readonly until: number;
}

type Accepted = Extract<Decision, { kind: 'accepted' }>;

/** Where a scenario says what a case opens with. */
const whereSaid: Readonly<Record<string, string>> = {
  '/ground': '/input/ground',
  '/region': '/input/als/region',
  '/country': '/input/als/country',
};

function begin({ procedure, organisation, about, earlierCase, rules, opened }: Scenario): Accepted {
  const input = { procedure, organisation, earlierCase, ...(about && { about }), ruleOverrides: rules, ruleSet: null };
  const decision = open(input, opener(organisation, about), opened);
  if (decision.kind === 'accepted') return decision;
  const { detail, errors } = decision.refusal;
  const problems = errors.map(({ pointer, message }) => ({ pointer: whereSaid[pointer] ?? '/input', message }));
  throw new ScenarioError(problems.length > 0 ? problems : [{ pointer: '', message: detail }]);
}

/**
 * Plays a scenario through the engine: no database, no clock but the scenario's own. Deadlines fire as its time passes.
 * @throws EngineIncident where the procedure itself is at fault.
 */
export function play(scenario: Scenario): Played {
  const { seats, events, until, organisation } = scenario;
  let { form } = scenario;
  const timeline: Entry[] = [];
  const goOn = ({ snapshot, transitions }: Pick<Accepted, 'snapshot' | 'transitions'>): CaseSnapshot => {
    for (const transition of transitions) timeline.push({ transition });
    form = transitions.findLast((t) => t.form !== null)?.form ?? form;
    return snapshot;
  };
  let snapshot = goOn(begin(scenario));
  for (const [event, { at, as, type, payload }] of events.entries()) {
    snapshot = goOn(catchUp(snapshot, at));
    const by = actorOf(as, seats, organisation);
    const decision = step(snapshot, by, { type, payload }, { form, seats }, at);
    if (decision.kind === 'accepted') snapshot = goOn(decision);
    else timeline.push({ refused: { at, type, by, event, ...decision.refusal } });
  }
  snapshot = goOn(catchUp(snapshot, until));
  const { procedure, version } = snapshot;
  return { procedure, version, timeline, view: describe(snapshot, until), until };
}
