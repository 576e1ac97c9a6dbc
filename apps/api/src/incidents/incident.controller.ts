import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../http/access/who-may.js';
import { Paged } from '../http/answers.js';
import { Refuses } from '../http/openapi/refuses.js';
import { IncidentListDto, IncidentQuery } from './incident.dto.js';
import { IncidentReader } from './incident.reader.js';

@ApiTags('House')
@Controller('api/v1/incidents')
export class IncidentController {
  constructor(private readonly incidents: IncidentReader) {}

  @Get()
  @May('incidents', 'read')
  @ApiOperation({ operationId: 'listIncidents', summary: 'What the procedures could not decide; newest first' })
  @ApiOkResponse({ type: IncidentListDto })
  @Paged()
  @Refuses('cursor-invalid', 'invalid-payload')
  list(@Query() query: IncidentQuery): Promise<IncidentListDto> {
    return this.incidents.list(query);
  }
}
