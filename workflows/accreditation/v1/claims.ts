import type { criteria } from './events.js';

type Criterion = (typeof criteria)[number];

/** What the applicant says of each criterion: the answers of the form that staff holds its finding against. */
export const claims: Readonly<Record<Criterion, readonly string[]>> = {
  informs: [
    'commitments.informs',
    'objectives.mission',
    'objectives.activities',
    'control.participation',
    'organisation.languages',
  ],
  predominance: [
    'commitments.predominance',
    'control.usersPredominate',
    'control.predominance',
    'members.count',
    'members.location',
    'members.definition',
    'members.hasOrganisations',
    'members.organisations',
  ],
  selfSupporting: [
    'commitments.selfSupporting',
    'funding.selfSupporting',
    'funding.sources',
    'funding.hasInstitutionalFunders',
    'funding.institutionalFunders',
  ],
  publishes: [
    'commitments.publishes',
    'organisation.website',
    'control.structure',
    'control.bodies',
    'control.leadership',
    'control.statutes',
    'control.statutesLink',
    'members.eligibility',
  ],
  assistsRalo: ['commitments.assistsRalo', 'objectives.interest', 'members.inConstituencies', 'members.constituencies'],
};
