import { Module } from '@nestjs/common';
import { MailModule } from '../notices/mail.module.js';
import { PeopleModule } from '../people/people.module.js';
import { DemoDoor } from './demo-door.js';
import { Door } from './door.js';
import { Identities } from './identities.js';
import { LinkDoor } from './link-door.js';
import { MachineTokenController } from './machine-token.controller.js';
import { MachineTokenDesk } from './machine-token-desk.js';
import { MachineTokens } from './machine-tokens.js';
import { OpenIdDoor } from './openid-door.js';
import { OpenIdProvider } from './openid-provider.js';
import { RateLimiter } from './rate-limiter.js';
import { SessionController } from './session.controller.js';
import { SessionDesk } from './session-desk.js';
import { Sessions } from './sessions.js';
import { SignInController } from './sign-in.controller.js';
import { SignInRecord } from './sign-in-record.js';
import { SignInRecordController } from './sign-in-record.controller.js';
import { SignInService } from './sign-in.service.js';
import { SignInShelf } from './sign-in-shelf.js';
import { Ways } from './ways.js';
import { WhoseAddress } from './whose-address.js';

/** Who asks, how they show it, and the record of it. */
@Module({
  imports: [PeopleModule, MailModule],
  controllers: [SignInController, SessionController, MachineTokenController, SignInRecordController],
  providers: [
    DemoDoor,
    Door,
    Identities,
    LinkDoor,
    MachineTokenDesk,
    MachineTokens,
    OpenIdDoor,
    OpenIdProvider,
    RateLimiter,
    SessionDesk,
    Sessions,
    SignInRecord,
    SignInService,
    SignInShelf,
    Ways,
    WhoseAddress,
  ],
  exports: [SignInService],
})
export class SignInModule {}
