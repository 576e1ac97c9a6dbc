import { Injectable } from '@nestjs/common';
import { pageOf } from '../http/dto/page.js';
import { toSignInDto } from './dto/sign-in.dto.js';
import type { SignInListDto, SignInQuery } from './dto/sign-in.dto.js';
import { SignInRecord } from './sign-in-record.js';

/** The record of sign-ins as it is served. */
@Injectable()
export class SignInShelf {
  constructor(private readonly record: SignInRecord) {}

  async list(query: SignInQuery): Promise<SignInListDto> {
    const { items, next } = await this.record.list(query, pageOf(query));
    return { items: items.map(toSignInDto), next };
  }
}
