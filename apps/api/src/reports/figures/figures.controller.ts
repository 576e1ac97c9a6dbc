import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../../http/access/reader.js';
import { May, WhoAsks } from '../../http/access/who-may.js';
import { AlsoCsv } from '../../http/as-csv.js';
import { Refuses } from '../../http/openapi/refuses.js';
import { recordsCsv } from '../../trail/records-csv.js';
import { FigureQuery, StepFigureQuery } from './figure-query.js';
import { FigureShelf } from './figure-shelf.js';
import {
  LoadFiguresDto,
  OverdueFiguresDto,
  StageFiguresDto,
  TimeFiguresDto,
  TurnoutFiguresDto,
} from './figures.dto.js';
import type {
  LoadFigureDto,
  OverdueFigureDto,
  StageFigureDto,
  TimeFigureDto,
  TurnoutFigureDto,
} from './figures.dto.js';

const stages = recordsCsv<StageFigureDto>(['state', 'reached', 'now']);
const times = recordsCsv<TimeFigureDto>(['state', 'count', 'median', 'p90']);
const overdue = recordsCsv<OverdueFigureDto>(['owner', 'region', 'cases', 'longest']);
const load = recordsCsv<LoadFigureDto>(['region', 'received', 'open', 'overdue']);
const turnout = recordsCsv<TurnoutFigureDto>([
  ...(['number', 'organisation', 'region', 'vote', 'closedAt', 'recorded', 'remaining', 'quorumNeeded'] as const),
  'outcome',
]);

@ApiTags('Reports')
@Controller('api/v1/reports')
export class FiguresController {
  constructor(private readonly shelf: FigureShelf) {}

  @Get('stages')
  @May('figures', 'read')
  @ApiOperation({ operationId: 'readStages', summary: 'How far the cases came that were received in a time' })
  @AlsoCsv(StageFiguresDto, 'stages.csv', stages)
  @Refuses('invalid-payload', 'unknown-resource')
  stages(@Query() query: StepFigureQuery): Promise<StageFiguresDto> {
    return this.shelf.stages(query);
  }

  @Get('times')
  @May('figures', 'read')
  @ApiOperation({ operationId: 'readTimes', summary: 'How long each step has taken, of those that ended in a time' })
  @AlsoCsv(TimeFiguresDto, 'times.csv', times)
  @Refuses('invalid-payload', 'unknown-resource')
  times(@Query() query: StepFigureQuery): Promise<TimeFiguresDto> {
    return this.shelf.times(query);
  }

  @Get('overdue')
  @May('figures', 'read')
  @ApiOperation({ operationId: 'readOverdue', summary: 'Whose turn it is in cases that are overdue' })
  @AlsoCsv(OverdueFiguresDto, 'overdue.csv', overdue)
  @Refuses('invalid-payload')
  overdue(@Query() query: FigureQuery): Promise<OverdueFiguresDto> {
    return this.shelf.overdue(query);
  }

  @Get('turnout')
  @May('figures', 'read')
  @ApiOperation({ operationId: 'readTurnout', summary: 'How many took part in the votes that were counted' })
  @AlsoCsv(TurnoutFiguresDto, 'turnout.csv', turnout)
  @Refuses('invalid-payload')
  turnout(@WhoAsks() reader: Reader, @Query() query: FigureQuery): Promise<TurnoutFiguresDto> {
    return this.shelf.turnout(reader, query);
  }

  @Get('load')
  @May('figures', 'read')
  @ApiOperation({ operationId: 'readLoad', summary: 'Cases received, open and overdue by region' })
  @AlsoCsv(LoadFiguresDto, 'load.csv', load)
  @Refuses('invalid-payload')
  load(@Query() query: FigureQuery): Promise<LoadFiguresDto> {
    return this.shelf.load(query);
  }
}
