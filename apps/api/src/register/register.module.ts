import { Module } from '@nestjs/common';
import { RegisterController } from './register.controller.js';
import { RegisterList } from './register-list.js';
import { RegisterReader } from './register-reader.js';
import { RegisterShelf } from './register-shelf.js';

/** The register of ALSes. */
@Module({
  controllers: [RegisterController],
  providers: [RegisterList, RegisterReader, RegisterShelf],
  exports: [RegisterReader],
})
export class RegisterModule {}
