import { Global, Inject, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../config.js';
import { createDataSource } from './data-source.js';

/** The one pool of the process. It connects when the application starts, so that the application can be described without one. */
@Global()
@Module({})
export class DatabaseModule implements OnModuleInit, OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  static forRoot(config: Config): DynamicModule {
    const log = new Logger('Database');
    const source = createDataSource(config.databaseUrl, {
      poolSize: config.poolSize,
      onPoolError: (error) => log.warn(`an idle connection broke: ${error.message}`),
    });
    return { module: DatabaseModule, providers: [{ provide: DataSource, useValue: source }], exports: [DataSource] };
  }

  async onModuleInit(): Promise<void> {
    await this.source.initialize();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}
