import type { AnyMachineSnapshot, AnyStateNode } from 'xstate';
import type { Procedure } from '../../workflows/shared/procedure.js';

/** Where something would take a case, as far as the chart tells. */
export interface Outcome {
  /** Label keys of the states it can lead to; empty where the case stays as it is. */
  readonly leadsTo: readonly string[];
  /** It can also leave the case in the state in which it is. */
  readonly mayStay: boolean;
  /** It leads, or can lead, to where nothing more happens. */
  readonly irreversible: boolean;
}

/** States that a transition names; none where the case stays. */
export type Targets = readonly AnyStateNode[] | undefined;

const labelOf = ({ name }: Procedure, node: AnyStateNode): string => `${name}.state.${node.path.join('.')}`;

/**
 * What the chart says of the transitions that can be taken for one event or deadline. Guards are not asked here: those of a
 * vote's close would tell how an open vote stands.
 */
export function outcomeOf(procedure: Procedure, from: AnyMachineSnapshot, transitions: readonly Targets[]): Outcome {
  const active = new Set<AnyStateNode>(from._nodes);
  const elsewhere = transitions.map((targets) => (targets ?? []).filter((node) => !active.has(node)));
  const nodes = elsewhere.flat();
  return {
    leadsTo: [...new Set(nodes.map((node) => labelOf(procedure, node)))],
    mayStay: elsewhere.some((targets) => targets.length === 0),
    irreversible: nodes.some((node) => node.tags.includes('over')),
  };
}
