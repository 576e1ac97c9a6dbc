import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { ProblemError } from '../../../../../libs/problems/index.js';
import { mayReadCase } from '../../cases/reading.js';
import { readCase } from '../../cases/store/read-case.js';
import type { StoredCase } from '../../cases/store/stored-case.js';
import { poolOf } from '../../database/pool.js';
import type { Reader } from '../../http/access/reader.js';
import { chainFault, replayFault } from './check-case.js';
import type { FoundFault } from './check-case.js';
import { toCheckDto } from './check.dto.js';
import type { CaseCheckDto, OfficeCheckDto } from './check.dto.js';
import { officeRecords } from './office-records.js';
import { storedRecords } from './stored-records.js';
import type { StoredRecord } from './stored-records.js';

/** Records that one check goes through: more than any case has had, and a second of work at most. */
const mostRecords = 5_000;

/** Recomputes chains from what is stored, when somebody asks. */
@Injectable()
export class ChainCheck {
  constructor(private readonly database: DataSource) {}

  /** @throws ProblemError `unknown-case` */
  async ofCase({ seats }: Reader, id: string): Promise<CaseCheckDto> {
    const stored = await readCase(this.pool, id, null);
    if (!stored || !mayReadCase(stored, seats)) throw new ProblemError('unknown-case', 'There is no such case.');
    const records = await storedRecords(this.pool, id, mostRecords);
    const { revision, lastHash } = stored;
    const whole = records.length < mostRecords || revision === mostRecords;
    const broken = chainFault(records, whole ? { revision, hash: lastHash } : undefined);
    const { fault, replayed } = broken ? { fault: broken, replayed: null } : gone(stored, records, whole);
    return { ...toCheckDto(records, fault, whole), case: id, revision, hash: lastHash, replayed };
  }

  async ofOffice(): Promise<OfficeCheckDto> {
    const records = await officeRecords(this.pool, mostRecords + 1);
    const looked = records.slice(0, mostRecords);
    // An office in which nothing has changed yet has no record; a case always has its opening.
    const fault = looked.length === 0 ? null : chainFault(looked);
    return toCheckDto(looked, fault, records.length <= mostRecords);
  }

  private get pool(): Pool {
    return poolOf(this.database);
  }
}

/** A vote that was counted from choices erased since cannot be counted again: then nobody can say. */
function gone(
  stored: StoredCase,
  records: readonly StoredRecord[],
  whole: boolean,
): { fault: FoundFault | null; replayed: boolean | null } {
  if (!whole) return { fault: null, replayed: null };
  const fault = replayFault(stored, records);
  if (fault === null) return { fault, replayed: true };
  return records.some(({ erased }) => erased > 0) ? { fault: null, replayed: null } : { fault, replayed: false };
}
