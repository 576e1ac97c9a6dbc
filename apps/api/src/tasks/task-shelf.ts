import { Injectable } from '@nestjs/common';
import type { Reader } from '../http/access/reader.js';
import { pageOf } from '../http/dto/page.js';
import type { TaskListDto, TaskQuery } from './dto/task.dto.js';
import { toTaskDto } from './dto/to-task-dto.js';
import { Tasks } from './tasks.js';

/** Tasks as they are served to a reader. */
@Injectable()
export class TaskShelf {
  constructor(private readonly tasks: Tasks) {}

  async list({ seats }: Reader, query: TaskQuery): Promise<TaskListDto> {
    const { items, next } = await this.tasks.list(seats, query.of ?? 'mine', pageOf(query));
    return { items: items.map(toTaskDto), next };
  }
}
