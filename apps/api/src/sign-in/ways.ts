import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { configuration } from '../configuration.js';
import { demoBanner } from '../http/demo-banner.js';
import { toSeatDto } from '../people/me.dto.js';
import { DemoDoor } from './demo-door.js';
import type { WaysDto } from './dto/sign-in.dto.js';

/** Which ways to sign in there are. */
@Injectable()
export class Ways {
  constructor(
    private readonly demo: DemoDoor,
    @Inject(configuration) private readonly config: Config,
  ) {}

  async list(request: FastifyRequest): Promise<WaysDto> {
    const people = await this.demo.people(request);
    return {
      openid: this.config.signIn.openid ? '/api/v1/sign-in/openid' : null,
      link: '/api/v1/sign-in/links',
      demo: this.config.demo ? demoBanner : null,
      demoPeople: people.map(({ person, name, seats }) => ({ person, name, seats: seats.map(toSeatDto) })),
    };
  }
}
