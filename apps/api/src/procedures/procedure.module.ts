import { Module } from '@nestjs/common';
import { StoreModule } from '../cases/store.module.js';
import { RuleSetController } from '../rule-sets/rule-set.controller.js';
import { RuleSetDesk } from '../rule-sets/rule-set-desk.js';
import { ProcedureController } from './procedure.controller.js';
import { ProcedureService } from './procedure.service.js';

@Module({
  imports: [StoreModule],
  controllers: [ProcedureController, RuleSetController],
  providers: [ProcedureService, RuleSetDesk],
})
export class ProcedureModule {}
