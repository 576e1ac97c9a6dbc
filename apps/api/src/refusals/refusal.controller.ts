import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../http/access/who-may.js';
import { Paged } from '../http/answers.js';
import { AlsoCsv } from '../http/as-csv.js';
import { Refuses } from '../http/openapi/refuses.js';
import { recordsCsv } from '../trail/records-csv.js';
import type { RefusalDto } from './refusal.dto.js';
import { RefusalListDto, RefusalQuery } from './refusal.dto.js';
import { RefusalReader } from './refusal.reader.js';

@ApiTags('Trail')
@Controller('api/v1/refusals')
export class RefusalController {
  constructor(private readonly refusals: RefusalReader) {}

  @Get()
  @May('refusals', 'read')
  @ApiOperation({ operationId: 'listRefusals', summary: 'What was refused: who, what, why; newest first' })
  @Paged()
  @AlsoCsv(
    RefusalListDto,
    'refusals.csv',
    recordsCsv<RefusalDto>([
      'at',
      'case',
      'revision',
      'type',
      'person',
      'role',
      'seat',
      'region',
      'status',
      'code',
      'rule',
      'requestId',
    ]),
  )
  @Refuses('cursor-invalid', 'invalid-payload')
  list(@Query() query: RefusalQuery): Promise<RefusalListDto> {
    return this.refusals.list(query);
  }
}
