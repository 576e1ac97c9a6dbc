import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { newToken, tokenHash } from '../http/access/token.js';
import { AccessTokenEntity } from '../people/access-token.entity.js';
import { OrganisationEntity } from '../people/organisation.entity.js';
import { PersonEmailEntity } from '../people/person-email.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { RepresentativeEntity } from '../people/representative.entity.js';
import type { RepresentativeKind } from '../people/representative.entity.js';
import { plannedSeat } from '../people/seat-plan.js';
import { SeatEntity } from '../people/seat.entity.js';
import type { DemoAccount } from './accounts-file.js';
import { demoOrganisations, demoSecondaries } from './organisations.js';
import type { DemoOrganisationKey } from './organisations.js';
import { demoAddress, demoPeople } from './people.js';
import type { DemoSeat } from './people.js';

type Organisation = NonNullable<DemoAccount['organisation']>;

interface Seeded {
  readonly person: string;
  readonly account: DemoAccount;
}

async function seedPerson(manager: EntityManager, name: string, seats: readonly DemoSeat[]): Promise<Seeded> {
  const person = v7();
  const token = newToken();
  await manager.insert(PersonEntity, { id: person, name });
  const email = demoAddress(name);
  await manager.insert(PersonEmailEntity, { email, personId: person, isPrimary: true, verifiedAt: new Date() });
  await manager.insert(AccessTokenEntity, { tokenHash: tokenHash(token), personId: person });
  if (seats.length > 0) {
    await manager.insert(
      SeatEntity,
      seats.map((seat) => {
        const filledHow = plannedSeat(seat.seat)?.filledHow ?? 'staff';
        return { id: v7(), ...seat, filledHow, personId: person };
      }),
    );
  }
  return { person, account: { name, seats, organisation: null, token } };
}

async function seedRepresentative(
  manager: EntityManager,
  organisation: Organisation,
  kind: RepresentativeKind,
  name: string,
): Promise<DemoAccount> {
  const { person, account } = await seedPerson(manager, name, []);
  await manager.insert(RepresentativeEntity, { id: v7(), organisationId: organisation.id, personId: person, kind });
  return { ...account, organisation };
}

/** First those who speak for their organisations, then those who stand beside them. */
async function seedApplicants(manager: EntityManager): Promise<DemoAccount[]> {
  const primaries: DemoAccount[] = [];
  const secondaries: DemoAccount[] = [];
  for (const [key, { name, representative }] of Object.entries(demoOrganisations)) {
    const organisation = { id: v7(), name };
    await manager.insert(OrganisationEntity, organisation);
    primaries.push(await seedRepresentative(manager, organisation, 'primary', representative));
    const secondary = demoSecondaries[key as DemoOrganisationKey];
    if (secondary) secondaries.push(await seedRepresentative(manager, organisation, 'secondary', secondary));
  }
  return [...primaries, ...secondaries];
}

/**
 * Makes the people of the demonstration: five regions with their seats and leaders, staff, reviewers, those who watch, and
 * applicants with their organisations. Everybody gets a random token; the database keeps its hash only.
 */
export async function seedPeople(manager: EntityManager): Promise<DemoAccount[]> {
  const accounts: DemoAccount[] = [];
  for (const { name, seats } of demoPeople) accounts.push((await seedPerson(manager, name, seats)).account);
  return [...accounts, ...(await seedApplicants(manager))];
}
