import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { CaseDesk } from '../cases/case-desk.js';
import { StoreModule } from '../cases/store.module.js';
import { PeopleModule } from '../people/people.module.js';
import { DocumentDifferences } from './differences/document-differences.js';
import { DocumentDesk } from './document-desk.js';
import { DocumentShelf } from './document-shelf.js';
import { DocumentsController } from './documents.controller.js';
import { ReadingOfDocuments } from './reading-of-documents.js';
import { PendingScans, PendingScansWork } from './scan/pending-scans.js';
import { Scanner } from './scan/scanner.js';
import { UploadSlots } from './upload/upload-slots.js';

/** Attachments of cases: taken in, scanned, listed, served. */
@Module({})
export class DocumentsModule {
  static forRoot(background: boolean): DynamicModule {
    const services = [
      CaseDesk,
      DocumentDesk,
      DocumentDifferences,
      DocumentShelf,
      PendingScans,
      ReadingOfDocuments,
      Scanner,
      UploadSlots,
    ];
    return {
      module: DocumentsModule,
      imports: [StoreModule, PeopleModule],
      controllers: [DocumentsController],
      providers: [...services, ...(background ? [PendingScansWork] : [])],
    };
  }
}
