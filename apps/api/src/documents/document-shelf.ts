import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { may } from '../../../../libs/policy/index.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import { fromCursor, isIdPlace, toPage } from '../database/page.js';
import { poolOf } from '../database/pool.js';
import type { Reader } from '../http/access/reader.js';
import type { PageQuery } from '../http/dto/page.js';
import { toSendingDto } from './dto/sending.dto.js';
import type { SendingListDto } from './dto/sending.dto.js';
import { toVersionDto } from './dto/version.dto.js';
import type { VersionListDto } from './dto/version.dto.js';
import { ReadingOfDocuments } from './reading-of-documents.js';
import { readBytes, readVersions } from './store/read-versions.js';
import type { VersionRow } from './store/read-versions.js';
import { readSendings, recordSending } from './store/sendings.js';

/** A file on its way to somebody. */
export interface Download {
  readonly row: VersionRow;
  readonly bytes: Buffer;
}

/** Versions of one document that are looked through. */
const mostVersions = 1_000;

const unknown = (): ProblemError => new ProblemError('unknown-document', 'There is no such document in this case.');

/** Only what cannot harm goes out; what nothing scans here is marked so in the list. */
function checkScan({ scan }: VersionRow): void {
  if (scan === 'clean' || scan === 'notScanned') return;
  const [reason, detail] =
    scan === 'pending'
      ? ['scan-pending', 'The file has not been scanned for viruses yet. Try again later.']
      : ['infected', 'The virus scanner takes this file for a virus. It is kept and not served.'];
  throw new ProblemError('not-possible-now', detail, { reason });
}

const placeOf = (cursor: string | undefined): string | null =>
  cursor === undefined ? null : fromCursor(cursor, isIdPlace)[0];

/** The documents of cases as they are served. */
@Injectable()
export class DocumentShelf {
  constructor(
    private readonly reading: ReadingOfDocuments,
    private readonly database: DataSource,
  ) {}

  /** @throws ProblemError `unknown-case`, `cursor-invalid` */
  async list(reader: Reader, caseId: string, { limit, cursor }: PageQuery, requestId: string): Promise<VersionListDto> {
    const { classes } = await this.reading.rights(reader, caseId);
    const before = placeOf(cursor);
    const wanted = { case: caseId, classes, limit: limit + 1, ...(before !== null && { before }) };
    const rows = await readVersions(poolOf(this.database), wanted);
    await this.reading.record(reader, rows.slice(0, limit), requestId);
    return toPage(rows, limit, ({ id }) => [id], toVersionDto);
  }

  /**
   * @param sends whether the bytes go out, so that somebody has them from now on
   * @throws ProblemError `unknown-case`, `unknown-document`, `not-possible-now`
   */
  async download(
    reader: Reader,
    caseId: string,
    [document, version]: readonly [string, string],
    { sends, requestId }: { sends: boolean; requestId: string },
  ): Promise<Download> {
    const { classes } = await this.reading.rights(reader, caseId);
    if (!isUUID(document) || !/^[1-9]\d{0,8}$/.test(version)) throw unknown();
    const wanted = { case: caseId, classes, document, version: Number(version) };
    const [row] = await readVersions(poolOf(this.database), wanted);
    if (!row) throw unknown();
    return this.take(reader, row, { sends, requestId });
  }

  /**
   * The bytes of a version that the reader may read, with the records that this leaves.
   * @throws ProblemError `not-possible-now`
   */
  async take(
    reader: Reader,
    row: VersionRow,
    { sends, requestId }: { sends: boolean; requestId: string },
  ): Promise<Download> {
    checkScan(row);
    await this.reading.record(reader, [row], requestId);
    const pool = poolOf(this.database);
    const [seat = null] = reader.seats;
    const person = reader.account?.person;
    if (sends && person !== undefined)
      await recordSending(pool, { versionId: row.id, person, seat, how: 'downloaded', requestId });
    return { row, bytes: await readBytes(pool, row.id) };
  }

  /**
   * Two versions of a document: the last and the one before, where nothing else is asked for.
   * @throws ProblemError `unknown-case`, `unknown-document`
   */
  async pair(
    reader: Reader,
    caseId: string,
    document: string,
    { from, to }: { readonly from?: number; readonly to?: number },
    requestId: string,
  ): Promise<readonly [VersionRow, VersionRow]> {
    const { classes } = await this.reading.rights(reader, caseId);
    if (!isUUID(document)) throw unknown();
    const rows = await readVersions(poolOf(this.database), { case: caseId, classes, document, limit: mostVersions });
    const later = to === undefined ? rows[0] : rows.find(({ version }) => version === to);
    const before = ({ version }: VersionRow): boolean =>
      from === undefined ? version < (later?.version ?? 0) : version === from;
    const earlier = rows.find(before) ?? (from === undefined ? later : undefined);
    if (!earlier || !later) throw unknown();
    await this.reading.record(reader, [earlier, later], requestId);
    return [earlier, later];
  }

  /** @throws ProblemError `unknown-case`, `not-your-role`, `unknown-document`, `cursor-invalid` */
  async sendings(
    reader: Reader,
    caseId: string,
    document: string,
    { limit, cursor }: PageQuery,
  ): Promise<SendingListDto> {
    const { classes, about } = await this.reading.rights(reader, caseId);
    if (may(reader.seats, 'documentSendings', 'read', about) === 'none')
      throw new ProblemError('not-your-role', 'Who was sent a document is for staff and auditors.');
    const pool = poolOf(this.database);
    if (!isUUID(document) || !(await readVersions(pool, { case: caseId, classes, document }))[0]) throw unknown();
    const wanted = { case: caseId, document, before: placeOf(cursor), limit: limit + 1 };
    return toPage(await readSendings(pool, wanted), limit, ({ id }) => [id], toSendingDto);
  }
}
