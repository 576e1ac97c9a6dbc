import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../http/access/reader.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { Paged } from '../http/answers.js';
import { Refuses } from '../http/openapi/refuses.js';
import { TaskListDto, TaskQuery } from './dto/task.dto.js';
import { TaskShelf } from './task-shelf.js';

@ApiTags('Desk')
@Controller('api/v1/tasks')
export class TasksController {
  constructor(private readonly shelf: TaskShelf) {}

  @Get()
  @May('tasks', 'read')
  @ApiOperation({ operationId: 'listTasks', summary: 'What waits for you in your seats, and what waits for others' })
  @ApiOkResponse({ type: TaskListDto })
  @Paged()
  @Refuses('invalid-payload', 'cursor-invalid')
  list(@WhoAsks() reader: Reader, @Query() query: TaskQuery): Promise<TaskListDto> {
    return this.shelf.list(reader, query);
  }
}
