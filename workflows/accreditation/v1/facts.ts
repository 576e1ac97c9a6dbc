import { checkForm, corrected, formAccess, formCountry } from './form.js';
import { regionOf } from '../../../libs/regions/index.js';
import type { FormStep } from '../../shared/form.js';
import { only, sharedFacts, sharedNeeds } from '../../shared/known-facts.js';
import { leaves } from '../../shared/leaves.js';
import type { FactRequest, Facts, FactSource, JsonObject, SealedValue } from '../../shared/procedure.js';

const needs: Readonly<Record<string, readonly FactSource[]>> = {
  'application.submit': ['form'],
  'application.resubmit': ['form'],
  'application.correct': ['form'],
  ...sharedNeeds,
};

/** What the house has to look up before it can decide on an event. */
export const sourcesNeeded = (type: string): readonly FactSource[] => (Object.hasOwn(needs, type) ? needs[type]! : []);

/** Where {@link submission} and {@link correction} leave the form in the trail. */
export const formSteps: Readonly<Record<string, FormStep>> = {
  'application.submit': { under: '/form', whole: true },
  'application.resubmit': { under: '/form', whole: true },
  'application.correct': { under: '/changes', whole: false },
};

/** The form as submitted: complete or refused, every value sealed by itself, its country deciding the region. */
function submission({ sources, at }: FactRequest): Facts {
  const form = sources.form ?? {};
  const errors = checkForm(form, 'complete').map((e) => ({ ...e, pointer: `/form${e.pointer}` }));
  const country = formCountry(form);
  const sealed: SealedValue[] = leaves(form).map(({ pointer, value }) => ({
    path: `/form${pointer}`,
    access: formAccess(pointer),
    value,
  }));
  const found = country === null ? null : regionOf(country, at);
  return { facts: { country, region: found?.ralo ?? null, regionTable: found?.effectiveFrom ?? null }, sealed, errors };
}

/** A correction goes into the form itself, which has to stay complete: a later resubmission must not lose it. */
function correction({ payload, sources }: FactRequest): Facts {
  const form = corrected(sources.form ?? {}, payload.changes as JsonObject);
  const errors = checkForm(form, 'complete').map((e) => ({ ...e, pointer: `/changes${e.pointer}` }));
  return { facts: {}, sealed: [], errors, form };
}

const facts: Readonly<Record<string, (request: FactRequest) => Facts>> = {
  'application.submit': submission,
  'application.resubmit': submission,
  'application.correct': correction,
  ...sharedFacts,
  'region.assign': ({ payload, at }) => {
    const { seatCountry } = payload;
    return only({ tableRegion: typeof seatCountry === 'string' ? (regionOf(seatCountry, at)?.ralo ?? null) : null });
  },
};

/** Facts that no client may send: region, electorate, seats. They are recorded in the trail with the event. */
export const factsFor = (request: FactRequest): Facts => facts[request.type]?.(request) ?? only({});
