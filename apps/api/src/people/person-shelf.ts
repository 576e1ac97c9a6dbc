import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may } from '../../../../libs/policy/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import { poolOf } from '../database/pool.js';
import { chooseActor } from '../http/access/choose-actor.js';
import type { Reader } from '../http/access/reader.js';
import { pageOf } from '../http/dto/page.js';
import type { Envelope } from '../http/sent-with.js';
import { OfficeDesk } from '../office-trail/office-desk.js';
import { recordOfficeAccess } from '../trail/record-office-access.js';
import { addPerson, changePerson } from './add-person.js';
import { AccountLoader } from './account-loader.js';
import { toMe } from './me.dto.js';
import type { MeDto } from './me.dto.js';
import type { AddPersonDto, ChangeMeDto, PersonDto, PersonListDto, PersonQuery } from './person.dto.js';
import { PersonReader } from './person-reader.js';
import type { PeopleWanted, PersonFound } from './person-reader.js';

/** People as they are served and added. */
@Injectable()
export class PersonShelf {
  constructor(
    private readonly people: PersonReader,
    private readonly accounts: AccountLoader,
    private readonly desk: OfficeDesk,
    private readonly database: DataSource,
  ) {}

  async list(reader: Reader, query: PersonQuery, requestId: string): Promise<PersonListDto> {
    const found = await this.people.list(wantedBy(query), pageOf(query));
    await this.record(reader, found.items, requestId);
    return found;
  }

  async read(reader: Reader, id: string, requestId: string): Promise<PersonDto> {
    const found = await this.people.read(id);
    await this.record(reader, [found], requestId);
    return found;
  }

  async add(reader: Reader, body: AddPersonDto, sent: Envelope): Promise<PersonDto> {
    const actor = chooseActor(reader, (held) => may([held], 'people', 'add') !== 'none');
    const { name, email, language = 'en', timeZone = 'UTC' } = body;
    const profile = { name, email, language, timeZone };
    return this.people.read(await this.desk.change(actor, sent, (manager) => addPerson(manager, profile)));
  }

  async changeMe(reader: Reader, body: ChangeMeDto, sent: Envelope): Promise<MeDto> {
    const person = reader.account?.person ?? '';
    const { name, language, timeZone } = { ...(await this.people.read(person)), ...body };
    const profile = { name, language, timeZone, email: null };
    await this.desk.change(selfOf(reader, person), sent, (manager) => changePerson(manager, person, profile));
    const account = await this.accounts.load(person);
    return toMe({ account, seats: account?.seats ?? [] });
  }

  private record({ seats }: Reader, shown: readonly PersonFound[], requestId: string): Promise<void> {
    const people = shown.map(({ id }) => id);
    return recordOfficeAccess(poolOf(this.database), seats, { what: 'people', people }, requestId);
  }
}

const wantedBy = ({ q, ids }: PersonQuery): PeopleWanted => ({ like: q ?? null, ids: ids?.split(',') ?? null });

/** Whoever has no seat is somebody who may apply. */
const selfOf = ({ seats: [first] }: Reader, person: string): Actor => first ?? { person, role: 'applicant' };
