import { Module } from '@nestjs/common';
import { TaskShelf } from './task-shelf.js';
import { Tasks } from './tasks.js';
import { TasksController } from './tasks.controller.js';

/** What waits for whom. */
@Module({ controllers: [TasksController], providers: [Tasks, TaskShelf] })
export class TasksModule {}
