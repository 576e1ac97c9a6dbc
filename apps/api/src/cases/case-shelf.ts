import { Injectable } from '@nestjs/common';
import { ConflictFinder } from '../interests/conflict.js';
import type { Reader } from '../http/access/reader.js';
import { pageOf } from '../http/dto/page.js';
import { CaseList } from './case-list.js';
import { CaseReader } from './case-reader.js';
import type { CaseReading } from './case-reader.js';
import { DraftService } from './draft.service.js';
import type { CaseDto } from './dto/case.dto.js';
import { toCaseFilter, toSummaryDto } from './dto/case-list.dto.js';
import type { CaseListDto, CaseQuery } from './dto/case-list.dto.js';
import { toDraftDto } from './dto/draft.dto.js';
import type { DraftDto } from './dto/draft.dto.js';
import { toCaseDto } from './dto/to-case-dto.js';

/** An accreditation may have ended in another case since: the register knows. */
const inForceHere = ({ procedure, view }: CaseReading): boolean => procedure === 'accreditation' && view.inForce;

/** Cases as they are served to a reader. */
@Injectable()
export class CaseShelf {
  constructor(
    private readonly lists: CaseList,
    private readonly reader: CaseReader,
    private readonly drafts: DraftService,
    private readonly conflicts: ConflictFinder,
  ) {}

  async list({ seats }: Reader, query: CaseQuery): Promise<CaseListDto> {
    const filter = toCaseFilter(query);
    const [{ items, next }, total] = await Promise.all([
      this.lists.list(seats, filter, pageOf(query)),
      query.count ? this.lists.count(seats, filter) : null,
    ]);
    return { items: items.map(toSummaryDto), total, next };
  }

  async read({ account, seats }: Reader, id: string, asOf: string | undefined): Promise<CaseDto> {
    const reading = await (asOf === undefined
      ? this.reader.read(seats, id)
      : this.reader.readAsOf(seats, id, Date.parse(asOf)));
    const found = { id, organisation: reading.organisation.id };
    const [why, passed, registered] = await Promise.all([
      account && this.conflicts.tiesOf(account.person, found),
      this.reader.passed(reading),
      asOf === undefined && inForceHere(reading) ? this.reader.registered(reading) : null,
    ]);
    return toCaseDto(reading, passed, { seats, ties: why, registered });
  }

  async draft({ seats }: Reader, id: string, requestId: string): Promise<DraftDto> {
    return toDraftDto(await this.drafts.read(seats, id, requestId));
  }
}
