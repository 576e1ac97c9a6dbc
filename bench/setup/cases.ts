import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { ActRequest } from '../../apps/api/src/cases/act.js';
import { CaseService } from '../../apps/api/src/cases/case.service.js';
import { DraftService } from '../../apps/api/src/cases/draft.service.js';
import { OpeningService } from '../../apps/api/src/cases/opening.service.js';
import { completeForm } from '../../test/support/complete-form.js';
import type { Office } from './office.js';

/** Revision of a case in due diligence: opened, submitted, accepted. */
export const revisionAtStart = 3;

const request = (expectedRevision: number | null): ActRequest => ({
  expectedRevision,
  idempotencyKey: randomUUID(),
  bodyMac: Buffer.alloc(32),
  requestId: randomUUID(),
});

/** Opens cases through the product's own services and takes them to due diligence. Each client gets as many. */
export class CaseMaker {
  private readonly openings: OpeningService;
  private readonly drafts: DraftService;
  private readonly cases: CaseService;

  constructor(
    database: DataSource,
    private readonly office: Office,
  ) {
    this.openings = new OpeningService(database);
    this.drafts = new DraftService(database);
    this.cases = new CaseService(database);
  }

  /** Ids of the cases of each client. */
  async make(casesPerClient: number): Promise<string[][]> {
    return Promise.all(
      this.office.clients.map(async (client) => {
        const ids: string[] = [];
        while (ids.length < casesPerClient) ids.push(await this.makeOne(client));
        return ids;
      }),
    );
  }

  private async makeOne({ staff, applicant }: Office['clients'][number]): Promise<string> {
    const organisation = { id: applicant.actor.organisation ?? '' };
    const input = { procedure: 'accreditation', organisation, earlierCase: null };
    const { case: id } = await this.openings.open(applicant.actor, input, request(null));
    await this.drafts.save(applicant.actor, id, completeForm, 0);
    await this.cases.act(applicant.actor, id, { type: 'application.submit', payload: {} }, request(1));
    await this.cases.act(staff.actor, id, { type: 'application.accept', payload: {} }, request(2));
    return id;
  }
}
