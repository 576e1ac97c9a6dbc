import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../http/access/who-may.js';
import { Refuses } from '../http/openapi/refuses.js';
import { ProcedureDto, ProcedureListDto } from './procedure.dto.js';
import { ProcedureService } from './procedure.service.js';

/** The same for every reader, and a released version stays as it is; a new release of the house may add to what is told. */
const shared = 'public, max-age=300';

@ApiTags('Procedures')
@Controller('api/v1/procedures')
export class ProcedureController {
  constructor(private readonly procedures: ProcedureService) {}

  @Get()
  @May('office', 'read')
  @Header('cache-control', shared)
  @ApiOperation({ operationId: 'listProcedures', summary: 'Released versions of all procedures' })
  @ApiOkResponse({ type: ProcedureListDto })
  list(): ProcedureListDto {
    return this.procedures.list();
  }

  @Get(':procedure/:version')
  @May('office', 'read')
  @Header('cache-control', shared)
  @ApiOperation({
    operationId: 'readProcedure',
    summary: 'A procedure: states, events, rules with their sources, form',
  })
  @ApiOkResponse({ type: ProcedureDto })
  @Refuses('unknown-resource')
  read(@Param('procedure') procedure: string, @Param('version') version: string): ProcedureDto {
    return this.procedures.read(procedure, version);
  }
}
