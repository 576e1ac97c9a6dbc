import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { configuration } from '../configuration.js';
import { readAccounts } from '../demo/accounts-file.js';
import { May } from '../http/access/who-may.js';
import { fromThisMachine } from './loopback.js';
import { startPage } from './page.js';

@ApiExcludeController()
@Controller()
export class HomeController {
  constructor(@Inject(configuration) private readonly config: Config) {}

  @Get('/')
  @May('office', 'read')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  async home(@Req() request: FastifyRequest): Promise<string> {
    if (!this.config.demo) return startPage({ mode: 'off' });
    if (!fromThisMachine(request)) return startPage({ mode: 'elsewhere' });
    return startPage({ mode: 'here', accounts: await readAccounts(this.config.dataDir) });
  }
}
