import { notNow, passes } from './chart.js';
import type { Reason } from './chart.js';
import { ranOut, wasReminded } from './clocks.js';
import type { ClockContext } from './clocks.js';

const clockRanOut = (context: ClockContext, params: { clock: string }): Reason | null =>
  ranOut(context, params.clock) ? null : notNow('on-time', 'There is time left.');

const notReminded = (context: ClockContext, params: { clock: string }): Reason | null =>
  wasReminded(context, params.clock) ? notNow('reminded', 'Reminded already.') : null;

/** The reasons of guards that look at a clock; hosts spread them into their own. */
export const clockWhy = { clockRanOut, notReminded };

export const clockGuards = { clockRanOut: passes(clockRanOut), notReminded: passes(notReminded) };
