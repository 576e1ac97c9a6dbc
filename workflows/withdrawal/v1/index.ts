import type { WithdrawalContext } from './context.js';
import { commuting, events, hiddenActors, WithdrawalAbout } from './events.js';
import { factsFor, sourcesNeeded } from './facts.js';
import { onlyTheChair, payloadGuards, why } from './guards.js';
import { machine } from './machine.js';
import { rules, shippedValues } from './rules.js';
import { asks } from './tasks.js';
import { together } from './together.js';
import { clockRules } from './updates.js';
import { view } from './view.js';
import { isDone } from '../../shared/tasks.js';
import type { JsonObject, Procedure } from '../../shared/procedure.js';

/** Withdrawal of an accreditation, and the ALS's own leaving, version 1. It has no form to fill in. */
export const withdrawal: Procedure = {
  name: 'withdrawal',
  version: '1',
  machine,
  events,
  commuting,
  hiddenActors,
  openedBy: ['raloLeader', 'staff', 'applicant'],
  refusesOpener: onlyTheChair,
  together,
  opensWith: WithdrawalAbout,
  why,
  payloadGuards,
  rules,
  values: shippedValues,
  clockRules,
  asks,
  isDone: (context: JsonObject, event, actor) => isDone(context as unknown as WithdrawalContext, event, actor),
  sourcesNeeded,
  factsFor,
  view: (context: JsonObject) => view(context as unknown as WithdrawalContext),
  form: { type: 'object', additionalProperties: false, properties: {} },
  formSections: [],
  claims: {},
  formSteps: {},
  checkDraft: () => [{ pointer: '', code: 'no-form', message: 'A withdrawal has no form to fill in.' }],
  checkForm: () => [],
};
