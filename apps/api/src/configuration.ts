import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { Config } from './config.js';

/** Injection token of the validated {@link Config}. */
export const configuration = Symbol('configuration');

/** Makes the configuration injectable everywhere. */
@Global()
@Module({})
export class ConfigurationModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ConfigurationModule,
      providers: [{ provide: configuration, useValue: config }],
      exports: [configuration],
    };
  }
}
