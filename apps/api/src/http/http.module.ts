import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { SignInModule } from '../sign-in/sign-in.module.js';
import { AccessGuard } from './access/access.guard.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { Unforeseen } from './problems/unforeseen.js';
import { RouteTable } from './route-table.js';
import { validationPipe } from './validation.pipe.js';

/** What every request passes: who asks, is what was sent valid, and problems as documents. */
@Module({})
export class HttpModule {
  static forRoot(routes: RouteTable): DynamicModule {
    return {
      module: HttpModule,
      imports: [SignInModule],
      providers: [
        { provide: RouteTable, useValue: routes },
        Unforeseen,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
