import type { AccreditationContext } from './context.js';
import { claims } from './claims.js';
import { commuting, events, hiddenActors } from './events.js';
import { factsFor, formSteps, sourcesNeeded } from './facts.js';
import { applicationForm, checkForm, formSchema } from './form.js';
import { payloadGuards, why } from './guards.js';
import { machine } from './machine.js';
import { rules, shippedValues } from './rules.js';
import { asks } from './tasks.js';
import { clockRules } from './updates.js';
import { view } from './view.js';
import { isDone } from '../../shared/tasks.js';
import type { JsonObject, Procedure } from '../../shared/procedure.js';

/** Accreditation of an At-Large Structure, version 1. */
export const accreditation: Procedure = {
  name: 'accreditation',
  version: '1',
  machine,
  events,
  commuting,
  hiddenActors,
  openedBy: ['applicant', 'staff'],
  why,
  payloadGuards,
  rules,
  values: shippedValues,
  clockRules,
  asks,
  isDone: (context: JsonObject, event, actor) => isDone(context as unknown as AccreditationContext, event, actor),
  sourcesNeeded,
  factsFor,
  view: (context: JsonObject) => view(context as unknown as AccreditationContext),
  form: formSchema() as JsonObject,
  formSections: applicationForm,
  claims,
  formSteps,
  checkDraft: (form) => checkForm(form, 'draft'),
  checkForm: (form) => checkForm(form, 'complete'),
};
