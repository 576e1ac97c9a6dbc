import { Module } from '@nestjs/common';
import { AccountLoader } from './account-loader.js';
import { AccountService } from './account.service.js';
import { MeController } from './me.controller.js';
import { RecipientFinder } from './recipient-finder.js';

@Module({
  controllers: [MeController],
  providers: [AccountLoader, AccountService, RecipientFinder],
  exports: [AccountLoader, AccountService, RecipientFinder],
})
export class PeopleModule {}
