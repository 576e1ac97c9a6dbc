import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../http/access/who-may.js';
import { Paged } from '../http/answers.js';
import { AlsoCsv } from '../http/as-csv.js';
import { Refuses } from '../http/openapi/refuses.js';
import { HistoricListDto, HistoricQuery } from './dto/historic-case.dto.js';
import { historicCsv } from './historic.csv.js';
import { HistoricCases } from './historic-cases.js';

@ApiTags('Register')
@Controller('api/v1/historic-cases')
export class HistoricController {
  constructor(private readonly cases: HistoricCases) {}

  @Get()
  @May('register', 'read')
  @ApiOperation({ operationId: 'listHistoricCases', summary: 'Cases of before, imported with their sources' })
  @Paged()
  @AlsoCsv(HistoricListDto, 'historic-cases.csv', historicCsv)
  @Refuses('invalid-payload', 'cursor-invalid')
  list(@Query() query: HistoricQuery): Promise<HistoricListDto> {
    return this.cases.list(query);
  }
}
