import { section, where } from './form-section.js';
import type { FormSection } from '../../shared/form.js';

const organisation = section('organisation', 'restricted', {
  name: { type: 'text', access: 'public', hint: true },
  acronym: { type: 'text', maxLength: 50, required: false },
  country: { type: 'country', access: 'public', hint: true },
  countriesOfActivity: { type: 'countries', max: 300, required: false, hint: true },
  languages: { type: 'languages', max: 50, access: 'public', hint: true },
  website: { type: 'url', access: 'public', required: false, hint: true },
  email: { type: 'email', hint: true },
  phone: { type: 'phone', hint: true },
  streetAddress: { type: 'longText', maxLength: 500, hint: true },
  postalAddress: { type: 'longText', maxLength: 500, required: false, hint: true },
  incorporated: { type: 'yesNo', hint: true },
  law: { type: 'text', maxLength: 500, ...where('organisation.incorporated') },
  recognition: { type: 'longText', maxLength: 1000, required: false, hint: true },
  partOf: { type: 'text', required: false, hint: true },
});

const contacts = section('contacts', 'restricted', {
  primaryName: { type: 'text', hint: true },
  primaryEmail: { type: 'email' },
  primaryPhone: { type: 'phone', hint: true },
  secondaryName: { type: 'text', hint: true },
  secondaryEmail: { type: 'email' },
  secondaryPhone: { type: 'phone', hint: true },
});

// "Public in summary": the answers are public, the explanations that name single members are not.
const members = section('members', 'public', {
  count: { type: 'number', min: 0, max: 1_000_000_000, hint: true },
  location: { type: 'longText', hint: true },
  definition: { type: 'longText', hint: true },
  eligibility: { type: 'longText' },
  hasOrganisations: { type: 'yesNo', hint: true },
  organisations: { type: 'longText', access: 'restricted', ...where('members.hasOrganisations'), hint: true },
  inConstituencies: { type: 'yesNo', hint: true },
  constituencies: { type: 'longText', access: 'restricted', ...where('members.inConstituencies') },
});

// An attachment comes as a paper of the case, with its own mark.
const control = section('control', 'public', {
  usersPredominate: { type: 'yesNo', hint: true },
  predominance: { type: 'longText', hint: true },
  statutes: { type: 'choice', options: ['linked', 'attached', 'none'], hint: true },
  statutesLink: { type: 'url', access: 'restricted', ...where('control.statutes', 'linked'), hint: true },
  structure: { type: 'longText', hint: true },
  bodies: { type: 'longText', hint: true },
  participation: { type: 'longText', hint: true },
  leadership: { type: 'longText', hint: true },
});

const objectives = section('objectives', 'public', {
  mission: { type: 'longText' },
  activities: { type: 'longText', hint: true },
  interest: { type: 'longText' },
});

const funding = section('funding', 'restricted', {
  sources: { type: 'longText', hint: true },
  selfSupporting: { type: 'yesNo', hint: true },
  hasInstitutionalFunders: { type: 'yesNo' },
  institutionalFunders: { type: 'longText', ...where('funding.hasInstitutionalFunders'), hint: true },
});

// The five minimum criteria, by the keys of `criteria` in events.ts, which needs the form and so cannot be asked here.
const commitments = section('commitments', 'public', {
  informs: { type: 'accept' },
  predominance: { type: 'accept' },
  selfSupporting: { type: 'accept' },
  publishes: { type: 'accept' },
  assistsRalo: { type: 'accept' },
});

const declaration = section('declaration', 'restricted', {
  name: { type: 'text' },
  capacity: { type: 'text', hint: true },
  date: { type: 'date' },
});

/** The application form, in the order in which it is asked. */
export const applicationForm: readonly FormSection[] = [
  organisation,
  contacts,
  members,
  control,
  objectives,
  funding,
  commitments,
  declaration,
];
