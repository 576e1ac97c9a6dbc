import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may } from '../../../../../libs/policy/index.js';
import { ProblemError } from '../../../../../libs/problems/index.js';
import { poolOf } from '../../database/pool.js';
import { chooseActor } from '../../http/access/choose-actor.js';
import type { Reader } from '../../http/access/reader.js';
import { RememberedReaders } from '../../sign-in/remembered.js';
import { recordOfficeAccess } from '../../trail/record-office-access.js';
import type { ImportedDto, ImportPeopleDto } from './exchange.dto.js';
import { exportedRows, writeRows } from './export-people.js';
import { importPeople } from './import-people.js';
import { LineErrors } from './line-errors.js';

/** Every line that is wrong, as the errors of a request; more than anybody reads at once are left out. */
const mostErrors = 200;

function asProblem(error: unknown): unknown {
  if (!(error instanceof LineErrors)) return error;
  const errors = error.errors.slice(0, mostErrors).map(({ line, column, message }) => ({
    pointer: `/csv/${line}${column === null ? '' : `/${column}`}`,
    ...{ code: 'line', message },
  }));
  return new ProblemError('invalid-payload', 'Some lines are wrong, and nothing was done.', { errors });
}

/** People and their terms, taken in from a file and given out as one. */
@Injectable()
export class ExchangeDesk {
  constructor(
    private readonly database: DataSource,
    private readonly remembered: RememberedReaders,
  ) {}

  /** @throws ProblemError `invalid-payload` with every line that is wrong */
  async import(reader: Reader, { csv, tryOnly = false }: ImportPeopleDto, requestId: string): Promise<ImportedDto> {
    const actor = chooseActor(reader, (held) => may([held], 'people', 'exchange') !== 'none');
    try {
      const done = await importPeople(this.database, csv, tryOnly, { actor, requestId });
      return { ...done, tried: tryOnly };
    } catch (error) {
      throw asProblem(error);
    } finally {
      this.remembered.forgetAll();
    }
  }

  /** Kept as a reading of everybody who stands in it, before it goes out. */
  async export({ seats }: Reader, requestId: string): Promise<string> {
    const rows = await exportedRows(this.database);
    const people = rows.flatMap(({ id }) => id ?? []);
    await recordOfficeAccess(poolOf(this.database), seats, { what: 'people', people }, requestId);
    return writeRows(rows);
  }
}
