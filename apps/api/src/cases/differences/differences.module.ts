import { Module } from '@nestjs/common';
import { DocumentShelf } from '../../documents/document-shelf.js';
import { ReadingOfDocuments } from '../../documents/reading-of-documents.js';
import { FormVersions } from '../form-versions/form-versions.js';
import { StoreModule } from '../store.module.js';
import { CaseDifferences } from './case-differences.js';
import { DifferencesController } from './differences.controller.js';

/** A case at two instants. */
@Module({
  imports: [StoreModule],
  controllers: [DifferencesController],
  providers: [CaseDifferences, DocumentShelf, FormVersions, ReadingOfDocuments],
})
export class DifferencesModule {}
