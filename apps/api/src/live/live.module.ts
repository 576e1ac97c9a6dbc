import { Module } from '@nestjs/common';
import { SignInModule } from '../sign-in/sign-in.module.js';
import { LiveCases } from './live-cases.js';
import { LiveController } from './live.controller.js';
import { LiveDesk } from './live-desk.js';
import { LiveSlots } from './live-slots.js';

/** Pages that notice changes without being loaded again. */
@Module({ imports: [SignInModule], controllers: [LiveController], providers: [LiveCases, LiveDesk, LiveSlots] })
export class LiveModule {}
