import { Injectable } from '@nestjs/common';
import type { Reader } from '../../http/access/reader.js';
import { DocumentShelf } from '../document-shelf.js';
import { toVersionDto } from '../dto/version.dto.js';
import type { VersionRow } from '../store/read-versions.js';
import type { DifferencesQuery, DocumentDifferencesDto } from './differences.dto.js';
import { lineDifferences } from './line-differences.js';

/** Bytes of a text that is compared line by line: about a hundred pages. */
const longestText = 256 * 1024;

type Compared = Pick<DocumentDifferencesDto, 'compared' | 'passages'>;

/** What differs between two versions of a document. */
@Injectable()
export class DocumentDifferences {
  constructor(private readonly shelf: DocumentShelf) {}

  /**
   * Line by line for texts; of other files it is said that they are not the same, and how large they are. Whoever is shown
   * lines has been shown the document, so both versions are kept as sent to them.
   * @throws ProblemError `unknown-case`, `unknown-document`, `not-possible-now`
   */
  async compare(
    reader: Reader,
    caseId: string,
    document: string,
    query: DifferencesQuery,
    requestId: string,
  ): Promise<DocumentDifferencesDto> {
    const [from, to] = await this.shelf.pair(reader, caseId, document, query, requestId);
    const same = from.sha256 === to.sha256;
    const compared = await this.compared(reader, [from, to], requestId);
    return { case: caseId, document: to.document, from: toVersionDto(from), to: toVersionDto(to), same, ...compared };
  }

  private async compared(
    reader: Reader,
    rows: readonly [VersionRow, VersionRow],
    requestId: string,
  ): Promise<Compared> {
    if (rows.some(({ mediaType }) => mediaType !== 'text/plain')) return { compared: 'notText', passages: [] };
    if (rows.some(({ size }) => size > longestText)) return { compared: 'tooLong', passages: [] };
    const [before, after] = await Promise.all(rows.map((row) => this.textOf(reader, row, requestId)));
    const passages = lineDifferences(before ?? '', after ?? '');
    return passages ? { compared: 'lines', passages } : { compared: 'tooDifferent', passages: [] };
  }

  private async textOf(reader: Reader, row: VersionRow, requestId: string): Promise<string> {
    const { bytes } = await this.shelf.take(reader, row, { sends: true, requestId });
    return bytes.toString('utf8');
  }
}
