import { Injectable } from '@nestjs/common';
import { may } from '../../../../../libs/policy/index.js';
import type { About } from '../../../../../libs/policy/index.js';
import { ProblemError } from '../../../../../libs/problems/index.js';
import type { Actor } from '../../../../../workflows/shared/roles.js';
import type { Reader } from '../../http/access/reader.js';
import type { Envelope } from '../../http/sent-with.js';
import { OfficeDesk } from '../../office-trail/office-desk.js';
import type { Change } from '../../office-trail/office-desk.js';
import type { Transaction } from '../../office-trail/record-in-office.js';
import { DuplicateFinder } from './duplicate-finder.js';
import type { Applying } from './duplicate-finder.js';
import { toDuplicatesDto } from './duplicate.dto.js';
import type { DecideDuplicateDto, DuplicateListDto, DuplicatesDto } from './duplicate.dto.js';

const write = `
  INSERT INTO organisation_links (organisation_id, other_id, verdict, reason, decided_by) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (organisation_id, other_id) DO UPDATE SET verdict = excluded.verdict, reason = excluded.reason,
    decided_by = excluded.decided_by, decided_at = now()`;

/** Likely duplicates, for staff: the applicant is never told. */
@Injectable()
export class DuplicateShelf {
  constructor(
    private readonly finder: DuplicateFinder,
    private readonly desk: OfficeDesk,
  ) {}

  async list({ seats }: Reader): Promise<DuplicateListDto> {
    const open = (await this.finder.applying()).filter(
      (one) => may(seats, 'duplicates', 'read', aboutOf(one)) !== 'none',
    );
    const found = await Promise.all(open.map((one) => this.withLikely(one)));
    return { items: found.filter(({ likely }) => likely.length > 0) };
  }

  async read({ seats }: Reader, id: string): Promise<DuplicatesDto> {
    return this.withLikely(await this.find(seats, id, 'read'));
  }

  async decide({ seats }: Reader, id: string, body: DecideDuplicateDto, sent: Envelope): Promise<DuplicatesDto> {
    const found = await this.find(seats, id, 'decide');
    const actor = seats.find((seat) => may([seat], 'duplicates', 'decide', aboutOf(found)) !== 'none') as Actor;
    const { likely } = await this.withLikely(found);
    if (!likely.some((one) => one.id === body.other)) {
      throw new ProblemError('not-possible-now', 'These two organisations do not look alike.');
    }
    await this.desk.change(actor, sent, (manager) => decide(manager, found.organisation.id, body, actor.person));
    return this.withLikely(found);
  }

  private async withLikely(found: Applying): Promise<DuplicatesDto> {
    return toDuplicatesDto(found, await this.finder.likely(found.organisation.id));
  }

  private async find(seats: readonly Actor[], id: string, action: 'read' | 'decide'): Promise<Applying> {
    const [found] = await this.finder.applying(id);
    if (!found) throw new ProblemError('unknown-case', 'There is no such case.');
    if (may(seats, 'duplicates', action, aboutOf(found)) !== 'none') return found;
    throw new ProblemError('not-your-role', 'You stepped aside in this case.');
  }
}

const aboutOf = ({ organisation, region, recused }: Applying): About => ({
  organisation: organisation.id,
  region,
  recused,
});

async function decide(
  manager: Transaction,
  organisation: string,
  { other, verdict, reason }: DecideDuplicateDto,
  by: string,
): Promise<Change> {
  await manager.query(write, [organisation, other, verdict, reason, by]);
  const payload = { organisation, other, verdict };
  const event = { type: 'organisation.compared', organisation, from: '', to: verdict, payload } as const;
  return { result: organisation, people: [], events: [{ ...event, sealed: { '/reason': reason } }] };
}
