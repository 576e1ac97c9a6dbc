import { Injectable } from '@nestjs/common';
import type { Reader } from '../http/access/reader.js';
import { toPipelineDto } from './dto/pipeline.dto.js';
import type { PipelineDto, PipelineQuery } from './dto/pipeline.dto.js';
import { Pipeline } from './pipeline.js';

/** What is told of many cases at once, as it is served. */
@Injectable()
export class ReportShelf {
  constructor(private readonly pipelines: Pipeline) {}

  async pipeline({ seats }: Reader, { region }: PipelineQuery): Promise<PipelineDto> {
    return toPipelineDto(await this.pipelines.cells(seats, region));
  }
}
