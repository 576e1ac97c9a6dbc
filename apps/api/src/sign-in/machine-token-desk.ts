import { Injectable } from '@nestjs/common';
import type { Reader } from '../http/access/reader.js';
import type { PageQuery } from '../http/dto/page.js';
import { pageOf } from '../http/dto/page.js';
import type { Exchange } from './door.js';
import { toMachineTokenDto } from './dto/machine-token.dto.js';
import type { MachineTokenListDto, MadeMachineTokenDto, NewMachineTokenDto } from './dto/machine-token.dto.js';
import { MachineTokens } from './machine-tokens.js';
import { SignInRecord } from './sign-in-record.js';

/** Machine tokens as administrators handle them. */
@Injectable()
export class MachineTokenDesk {
  constructor(
    private readonly tokens: MachineTokens,
    private readonly record: SignInRecord,
  ) {}

  async make(reader: Reader, body: NewMachineTokenDto, { request }: Exchange): Promise<MadeMachineTokenDto> {
    const by = reader.account?.person ?? '';
    const made = await this.tokens.make(body, by);
    await this.record.add({ what: 'created', via: 'machine', person: body.person, by, subject: made.id }, request);
    return made;
  }

  async list(page: PageQuery): Promise<MachineTokenListDto> {
    const { items, next } = await this.tokens.list(pageOf(page));
    return { items: items.map(toMachineTokenDto), next };
  }

  async revoke(reader: Reader, id: string, { request }: Exchange): Promise<void> {
    const person = await this.tokens.revoke(id);
    const by = reader.account?.person ?? null;
    await this.record.add({ what: 'revoked', via: 'machine', person, by, subject: id }, request);
  }
}
