import { Module } from '@nestjs/common';
import { AccountLoader } from './account-loader.js';
import { AccountService } from './account.service.js';
import { MeController } from './me.controller.js';

@Module({
  controllers: [MeController],
  providers: [AccountLoader, AccountService],
  exports: [AccountLoader, AccountService],
})
export class PeopleModule {}
