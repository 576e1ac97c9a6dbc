import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';

import { CaseList } from '../../apps/api/src/cases/case-list.js';
import { CaseReader } from '../../apps/api/src/cases/case-reader.js';
import { CaseService } from '../../apps/api/src/cases/case.service.js';
import type { Act, ActRequest } from '../../apps/api/src/cases/act.js';
import { DraftService } from '../../apps/api/src/cases/draft.service.js';
import { OpeningService } from '../../apps/api/src/cases/opening.service.js';
import { createDataSource } from '../../apps/api/src/database/index.js';
import { poolOf } from '../../apps/api/src/database/pool.js';
import { TrailReader } from '../../apps/api/src/trail/trail-reader.js';
import type { Actor, Ralo, Role } from '../../workflows/shared/roles.js';
import { completeForm } from './complete-form.js';
import type { TestDatabase } from './database.js';
import { cloneDatabase } from './database.js';
import { fifteenSeats } from './drive.js';
import { payloads } from './payloads.js';
import type { EventName } from './drive.js';

const ralos: readonly Ralo[] = ['AFRALO', 'APRALO', 'EURALO', 'LACRALO', 'NARALO'];

const otherSeats: readonly { seat: string; role: Role; person: string; region: Ralo | null }[] = [
  { seat: 'STAFF-1', role: 'staff', person: 'staff', region: null },
  { seat: 'ALAC-VICE-1', role: 'alacViceChair', person: 'p-AP-1', region: null },
  { seat: 'AUDITOR-1', role: 'auditor', person: 'auditor', region: null },
  { seat: 'OMBUDSMAN', role: 'ombudsman', person: 'ombudsman', region: null },
  { seat: 'ADMIN-1', role: 'admin', person: 'admin', region: null },
  ...ralos.flatMap((region) =>
    ['CHAIR', 'SECRETARY'].map((seat, i) => ({
      seat: `${region}-${seat}`,
      role: 'raloLeader' as const,
      person: `${region}-${i + 1}`,
      region,
    })),
  ),
];

/** A request with a key of its own. */
export const request = (expectedRevision: number | null = null): ActRequest => ({
  expectedRevision,
  idempotencyKey: uuid(),
  bodyMac: Buffer.alloc(32, 7),
  requestId: uuid(),
});

/** The whole house on a database of its own, with everybody in their seats: real services, no HTTP. */
export class Office {
  readonly pool: Pool;
  readonly cases: CaseService;
  readonly openings: OpeningService;
  readonly drafts: DraftService;
  readonly reader: CaseReader;
  readonly list: CaseList;
  readonly trail: TrailReader;
  private readonly actors = new Map<string, Actor>();

  private constructor(
    readonly clone: TestDatabase,
    readonly database: DataSource,
    readonly owner: DataSource,
  ) {
    this.pool = poolOf(database);
    this.cases = new CaseService(database);
    this.openings = new OpeningService(database);
    this.drafts = new DraftService(database);
    this.reader = new CaseReader(database);
    this.list = new CaseList(database);
    this.trail = new TrailReader(database);
  }

  static async open(): Promise<Office> {
    const clone = await cloneDatabase();
    const database = await createDataSource(clone.url, { poolSize: 16 }).initialize();
    const owner = await createDataSource(clone.ownerUrl, { poolSize: 1 }).initialize();
    const office = new Office(clone, database, owner);
    await office.fillSeats();
    return office;
  }

  async close(): Promise<void> {
    await this.database.destroy();
    await this.owner.destroy();
    await this.clone.drop();
  }

  /** Whoever holds this seat. */
  in(seat: string): Actor {
    const actor = this.actors.get(seat);
    if (!actor) throw new Error(`nobody sits in ${seat}`);
    return actor;
  }

  get staff(): Actor {
    return this.in('STAFF-1');
  }

  get chair(): Actor {
    return this.in('ALAC-CHAIR');
  }

  /** Somebody who represents nobody yet. */
  async applicant(): Promise<Actor> {
    return { person: await this.addPerson(), role: 'applicant' };
  }

  /** A draft of a new organisation; the applicant comes back with the organisation. */
  async draft(): Promise<{ id: string; applicant: Actor }> {
    const applicant = await this.applicant();
    const input = {
      procedure: 'accreditation',
      organisation: { name: 'Lakeside Internet Users Forum' },
      earlierCase: null,
    };
    const act = await this.openings.open(applicant, input, request());
    const rows = await this.database.query<{ organisation: string }[]>(
      'SELECT organisation_id AS organisation FROM representatives WHERE person_id = $1',
      [applicant.person],
    );
    return { id: act.case, applicant: { ...applicant, organisation: rows[0]?.organisation ?? '' } };
  }

  /** Acts on the case as it stands. */
  async act(actor: Actor, id: string, type: EventName, payload: object = payloads[type]): Promise<Act> {
    const rows = await this.database.query<{ revision: number }[]>('SELECT revision FROM cases WHERE id = $1', [id]);
    return this.cases.act(actor, id, { type, payload }, request(rows[0]?.revision));
  }

  async submitted(): Promise<{ id: string; applicant: Actor }> {
    const opened = await this.draft();
    await this.drafts.save(opened.applicant, opened.id, completeForm, 0);
    await this.act(opened.applicant, opened.id, 'application.submit');
    return opened;
  }

  async ready(): Promise<{ id: string; applicant: Actor }> {
    const opened = await this.submitted();
    await this.act(this.staff, opened.id, 'application.accept');
    await this.act(this.staff, opened.id, 'dueDiligence.complete');
    await this.act(this.in('AFRALO-CHAIR'), opened.id, 'advice.give');
    return opened;
  }

  async voting(): Promise<{ id: string; applicant: Actor }> {
    const opened = await this.ready();
    await this.act(this.chair, opened.id, 'vote.open');
    return opened;
  }

  /** How many rows of a table belong to a case. */
  async count(table: 'transitions' | 'refusals', id: string): Promise<number> {
    const [row] = await this.database.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM ${table} WHERE case_id = $1`,
      [id],
    );
    return row?.n ?? 0;
  }

  /** Makes a deadline of a case come due a moment ago. */
  async letDue(id: string, name: string): Promise<void> {
    await this.owner.query(
      `UPDATE deadlines SET due_at = date_trunc('milliseconds', clock_timestamp()) WHERE case_id = $1 AND name = $2`,
      [id, name],
    );
  }

  private async addPerson(): Promise<string> {
    const id = uuid();
    await this.database.query('INSERT INTO people (id, name) VALUES ($1, $2)', [id, 'Somebody']);
    return id;
  }

  private async fillSeats(): Promise<void> {
    const people = new Map<string, string>();
    for (const { seat, role, person: name, region } of [...fifteenSeats, ...otherSeats]) {
      const person = people.get(name) ?? (await this.addPerson());
      people.set(name, person);
      this.actors.set(seat, { person, role, seat, ...(role === 'raloLeader' && region && { region }) });
      const values = [uuid(), seat, role, region, person];
      await this.database.query(
        'INSERT INTO seats (id, seat, role, region, person_id) VALUES ($1, $2, $3, $4, $5)',
        values,
      );
    }
  }
}
