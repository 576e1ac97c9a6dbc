import { assign } from 'xstate';
import type { AnyEventObject, MachineContext, ParameterizedObject } from 'xstate';

/**
 * Makes XState actions out of pure updates for one host machine; what an update returns replaces the members it names.
 * `assign` is invariant in its context, so a sub-chart's updates, written against the smaller context they need, are lifted here.
 */
export const assigning =
  <C extends MachineContext, E extends AnyEventObject>() =>
  <P extends ParameterizedObject['params'] | undefined = undefined>(update: (context: C, params: P) => object) =>
    assign<C, E, P, E, never>(({ context }, params) => update(context, params));
