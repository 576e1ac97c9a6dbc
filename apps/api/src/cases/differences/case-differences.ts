import { Injectable } from '@nestjs/common';
import { ProblemError } from '../../../../../libs/problems/index.js';
import { DocumentShelf } from '../../documents/document-shelf.js';
import type { Reader } from '../../http/access/reader.js';
import type { Answer } from '../form-versions/answers.js';
import { FormVersions } from '../form-versions/form-versions.js';
import { CaseReader } from '../case-reader.js';
import type { CaseDto } from '../dto/case.dto.js';
import { toCaseDto } from '../dto/to-case-dto.js';
import { between, compareCases } from './compare.js';
import type { CaseDifference } from './compare.js';
import type { CaseDifferencesDto, CaseDifferencesQuery } from './differences.dto.js';

/** Versions of papers that are looked through, newest first. */
const mostPapers = 100;

/** The difference between a case as it stood at two instants, as far as its reader may see it. */
@Injectable()
export class CaseDifferences {
  constructor(
    private readonly cases: CaseReader,
    private readonly forms: FormVersions,
    private readonly documents: DocumentShelf,
  ) {}

  /** @throws ProblemError `unknown-case` also for an instant before the case was opened, `invalid-payload`, `incident` */
  async compare(
    reader: Reader,
    id: string,
    { from, to }: CaseDifferencesQuery,
    requestId: string,
  ): Promise<CaseDifferencesDto> {
    if (to !== undefined && Date.parse(to) < Date.parse(from)) {
      const errors = [{ pointer: '/to', code: 'too-early', message: 'must not be before `from`' }];
      throw new ProblemError('invalid-payload', 'The second instant must not be before the first.', { errors });
    }
    const [before, after] = await Promise.all([this.at(reader, id, from), this.at(reader, id, to)]);
    const [answers, papers] = await Promise.all([
      this.answers(reader, id, before, after, requestId),
      this.papers(reader, id, before, after, requestId),
    ]);
    const differences = [...compareCases(before, after), ...answers, ...papers];
    return { from: toInstant(before), to: toInstant(after), steps: after.revision - before.revision, differences };
  }

  private async at({ seats }: Reader, id: string, instant: string | undefined): Promise<CaseDto> {
    const reading = await (instant === undefined
      ? this.cases.read(seats, id)
      : this.cases.readAsOf(seats, id, Date.parse(instant)));
    return toCaseDto(reading, [], { seats, ties: null, registered: null });
  }

  private async answers(
    { seats }: Reader,
    id: string,
    before: CaseDto,
    after: CaseDto,
    requestId: string,
  ): Promise<CaseDifference[]> {
    const versions = await this.forms.list(seats, id);
    const until = ({ revision }: CaseDto): number => versions.filter((one) => one.revision <= revision).length;
    const [from, to] = [until(before), until(after)];
    if (from === to) return [];
    const later = await this.forms.read(seats, id, to, requestId);
    const earlier = from === 0 ? null : await this.forms.read(seats, id, from, requestId);
    const valuesOf = (answers: typeof later.answers): Map<string, Answer['value']> =>
      new Map(answers.map(({ field, answer }) => [field.path, answer.value]));
    return between('answer', valuesOf(earlier?.answers ?? []), valuesOf(later.answers));
  }

  private async papers(
    reader: Reader,
    id: string,
    before: CaseDto,
    after: CaseDto,
    requestId: string,
  ): Promise<CaseDifference[]> {
    const { items } = await this.documents.list(reader, id, { limit: mostPapers }, requestId);
    const added = items.filter(({ revision }) => revision > before.revision && revision <= after.revision);
    return added.toReversed().map(({ title, fileName, version }) => ({
      ...{ part: 'paper', name: title ?? fileName },
      ...{ before: version > 1 ? version - 1 : null, after: version },
    }));
  }
}

const toInstant = ({ at, revision, path, label }: CaseDto): CaseDifferencesDto['from'] => ({
  ...{ at, revision, path, label },
});
