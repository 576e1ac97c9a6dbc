import { Injectable } from '@nestjs/common';
import { ProblemError } from '../../../../../libs/problems/index.js';
import type { Reader } from '../../http/access/reader.js';
import { FormVersions } from './form-versions.js';
import { toFormAnswersDto, toFormDifferencesDto, toFormVersionDto } from './form-versions.dto.js';
import type {
  FormAnswersDto,
  FormDifferencesDto,
  FormDifferencesQuery,
  FormVersionListDto,
} from './form-versions.dto.js';

/** Versions of the form as they are served to a reader. */
@Injectable()
export class FormVersionShelf {
  constructor(private readonly versions: FormVersions) {}

  async list({ seats }: Reader, id: string): Promise<FormVersionListDto> {
    return { items: (await this.versions.list(seats, id)).map(toFormVersionDto) };
  }

  async read({ seats }: Reader, id: string, version: string, requestId: string): Promise<FormAnswersDto> {
    if (!/^[1-9]\d{0,6}$/.test(version)) {
      throw new ProblemError('unknown-resource', 'Versions of the form are counted from 1.');
    }
    return toFormAnswersDto(await this.versions.read(seats, id, Number(version), requestId));
  }

  async compare(
    { seats }: Reader,
    id: string,
    query: FormDifferencesQuery,
    request: string,
  ): Promise<FormDifferencesDto> {
    return toFormDifferencesDto(await this.versions.compare(seats, id, query, request));
  }
}
