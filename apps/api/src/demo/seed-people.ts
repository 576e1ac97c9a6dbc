import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { newToken, tokenHash } from '../http/access/token.js';
import { AccessTokenEntity } from '../people/access-token.entity.js';
import { OrganisationEntity } from '../people/organisation.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { RepresentativeEntity } from '../people/representative.entity.js';
import { SeatEntity } from '../people/seat.entity.js';
import type { DemoAccount } from './accounts-file.js';
import { demoOrganisations } from './organisations.js';
import { demoPeople } from './people.js';
import type { DemoSeat } from './people.js';

interface Seeded {
  readonly person: string;
  readonly account: DemoAccount;
}

async function seedPerson(manager: EntityManager, name: string, seats: readonly DemoSeat[]): Promise<Seeded> {
  const person = v7();
  const token = newToken();
  await manager.insert(PersonEntity, { id: person, name });
  await manager.insert(AccessTokenEntity, { tokenHash: tokenHash(token), personId: person });
  if (seats.length > 0) {
    await manager.insert(
      SeatEntity,
      seats.map((seat) => ({ id: v7(), ...seat, personId: person })),
    );
  }
  return { person, account: { name, seats, organisation: null, token } };
}

async function seedApplicants(manager: EntityManager): Promise<DemoAccount[]> {
  const accounts: DemoAccount[] = [];
  for (const { name, representative } of Object.values(demoOrganisations)) {
    const { person, account } = await seedPerson(manager, representative, []);
    const organisation = { id: v7(), name };
    await manager.insert(OrganisationEntity, organisation);
    await manager.insert(RepresentativeEntity, { id: v7(), organisationId: organisation.id, personId: person });
    accounts.push({ ...account, organisation });
  }
  return accounts;
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
