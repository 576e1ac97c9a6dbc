import type { AdviceContext } from './advice-state.js';
import { notNow, notYou, passes } from './chart.js';
import type { Reason } from './chart.js';

const leadersOf = (context: AdviceContext): number =>
  context.region ? context.rules.adviceLeaders[context.region] : 1;

const oneLeader = (context: AdviceContext): Reason | null =>
  leadersOf(context) > 1
    ? { ...notNow('second-leader', 'In this region a second leader confirms the advice.'), elsewhere: true }
    : null;

const hasAdvice = (context: AdviceContext): Reason | null =>
  context.advice ? null : notNow('no-advice', 'There is no advice to revise; give one.');

const hasNoAdvice = (context: AdviceContext): Reason | null =>
  context.advice ? notNow('advice-given', 'The region has advised; it can revise its advice.') : null;

const reviseAlone = (context: AdviceContext): Reason | null => hasAdvice(context) ?? oneLeader(context);

const giveLateAlone = (context: AdviceContext): Reason | null => hasNoAdvice(context) ?? oneLeader(context);

const mayConfirm = (context: AdviceContext, params: { person: string }): Reason | null => {
  if (!context.pendingAdvice) return notNow('no-advice', 'There is no advice to confirm.');
  return context.pendingAdvice.givenBy.includes(params.person)
    ? notYou('same-leader', 'Another leader of the region has to confirm it.')
    : null;
};

const mayTakeTime = (context: AdviceContext): Reason | null =>
  context.adviceTimeTaken ? notNow('time-taken', 'The region has taken its extra time already.') : null;

/** The reasons for refusing advice; hosts spread them into their own. */
export const adviceWhy = {
  oneLeader,
  hasAdvice,
  hasNoAdvice,
  reviseAlone,
  giveLateAlone,
  mayConfirm,
  mayTakeTime,
};

type P = undefined;

export const adviceGuards = {
  oneLeader: passes<AdviceContext, P>(oneLeader),
  hasAdvice: passes<AdviceContext, P>(hasAdvice),
  hasNoAdvice: passes<AdviceContext, P>(hasNoAdvice),
  reviseAlone: passes<AdviceContext, P>(reviseAlone),
  giveLateAlone: passes<AdviceContext, P>(giveLateAlone),
  mayConfirm: passes(mayConfirm),
  mayTakeTime: passes<AdviceContext, P>(mayTakeTime),
};
