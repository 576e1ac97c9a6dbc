import type { JsonObject } from '../../../../libs/engine/index.js';
import type { DemoOrganisation } from './organisations.js';

/** A host name that leads nowhere (RFC 2606). */
function siteOf({ name }: DemoOrganisation): string {
  const words = name.normalize('NFD').replace(/[^A-Za-z ]/g, '');
  return `${words.toLowerCase().split(' ').slice(0, 2).join('-')}.example.org`;
}

function organisationPart(organisation: DemoOrganisation): JsonObject {
  const { name, country, languages, dial, city } = organisation;
  return {
    name,
    country,
    languages: [...languages],
    website: `https://${siteOf(organisation)}`,
    email: `office@${siteOf(organisation)}`,
    phone: `${dial} 555 01 00`,
    streetAddress: `1 Example Square\n${city}`,
    incorporated: false,
  };
}

function contactsPart(organisation: DemoOrganisation): JsonObject {
  const { representative, dial } = organisation;
  return {
    primaryName: representative,
    primaryEmail: `contact@${siteOf(organisation)}`,
    primaryPhone: `${dial} 555 01 01`,
    secondaryName: 'The Treasurer',
    secondaryEmail: `treasurer@${siteOf(organisation)}`,
    secondaryPhone: `${dial} 555 01 02`,
  };
}

const membersPart = (city: string): JsonObject => ({
  count: 180,
  location: `Mostly in and around ${city}.`,
  definition: 'People who signed the register and confirmed it within two years.',
  eligibility: 'Any person who uses the Internet and lives in the region.',
  hasOrganisations: false,
  inConstituencies: false,
});

const controlPart = (representative: string): JsonObject => ({
  usersPredominate: true,
  predominance: 'Only individual members vote, and all who hold an office live in the country.',
  statutes: 'none',
  structure: 'A yearly assembly and a committee of five.',
  bodies: 'The assembly elects the committee; the committee decides between assemblies.',
  participation: 'Each member has one vote and may propose motions.',
  leadership: `${representative}, chair.`,
});

const agreed = { informs: true, predominance: true, selfSupporting: true, publishes: true, assistsRalo: true };

/** A complete application form of an invented organisation. @param date day of the declaration, `YYYY-MM-DD` */
export function demoForm(organisation: DemoOrganisation, date: string): JsonObject {
  const { city, representative } = organisation;
  return {
    organisation: organisationPart(organisation),
    contacts: contactsPart(organisation),
    members: membersPart(city),
    control: controlPart(representative),
    objectives: {
      mission: `That people in ${city} use the Internet safely, in their languages and at a fair price.`,
      activities: 'Monthly evenings, a help desk, comments on national consultations.',
      interest: 'Names in local languages, and abuse that reaches our members by mail.',
    },
    funding: { sources: 'Membership fees and small gifts.', selfSupporting: true, hasInstitutionalFunders: false },
    commitments: agreed,
    declaration: { name: representative, capacity: 'Chair', date },
  };
}

/** The part of a form that somebody has filled in so far. */
export function halfForm(organisation: DemoOrganisation): JsonObject {
  return { organisation: organisationPart(organisation), members: { count: 60 } };
}
