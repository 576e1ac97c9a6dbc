import { Module } from '@nestjs/common';
import { OwnDraftController } from './own-draft.controller.js';
import { OwnDraftDesk } from './own-draft-desk.js';
import { OwnDrafts } from './own-drafts.js';

/** What people write before they send it. */
@Module({ controllers: [OwnDraftController], providers: [OwnDraftDesk, OwnDrafts] })
export class OwnDraftsModule {}
