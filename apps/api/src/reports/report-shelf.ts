import { Injectable } from '@nestjs/common';
import type { Reader } from '../http/access/reader.js';
import { pageOf } from '../http/dto/page.js';
import { AdviceOutcomes } from './advice-outcomes.js';
import { toAdviceOutcomeDto } from './dto/advice-outcome.dto.js';
import type { AdviceOutcomeListDto } from './dto/advice-outcome.dto.js';
import { toPipelineDto } from './dto/pipeline.dto.js';
import type { PipelineDto, PipelineQuery } from './dto/pipeline.dto.js';
import { toResultDto } from './dto/result.dto.js';
import type { ResultListDto, ResultQuery } from './dto/result.dto.js';
import { Pipeline } from './pipeline.js';
import { Results } from './results.js';

/** What is told of many cases at once, as it is served. */
@Injectable()
export class ReportShelf {
  constructor(
    private readonly pipelines: Pipeline,
    private readonly counted: Results,
    private readonly advised: AdviceOutcomes,
  ) {}

  async pipeline({ seats }: Reader, query: PipelineQuery): Promise<PipelineDto> {
    return toPipelineDto(await this.pipelines.cells(seats, query));
  }

  async results({ seats }: Reader, query: ResultQuery): Promise<ResultListDto> {
    const { items, next } = await this.counted.list(seats, query, pageOf(query));
    return { items: items.map((result) => toResultDto(result, seats)), next };
  }

  async adviceOutcomes({ seats }: Reader, query: ResultQuery): Promise<AdviceOutcomeListDto> {
    const { items, next } = await this.advised.list(seats, query.region, pageOf(query));
    return { items: items.map(toAdviceOutcomeDto), next };
  }
}
