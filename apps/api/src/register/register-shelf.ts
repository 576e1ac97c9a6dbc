import { Injectable } from '@nestjs/common';
import type { Reader } from '../http/access/reader.js';
import { pageOf } from '../http/dto/page.js';
import type { Envelope } from '../http/sent-with.js';
import type { ChangeAlsDto, MergeAlsDto } from './dto/als-change.dto.js';
import { toAlsDto, toAlsEventDto } from './dto/als.dto.js';
import type { AlsDto, AlsHistoryDto, AlsHistoryQuery } from './dto/als.dto.js';
import { toAlsSummaryDto, toRegisterFilter } from './dto/als-list.dto.js';
import type { RegisterDto, RegisterQuery } from './dto/als-list.dto.js';
import { RegisterDesk } from './register-desk.js';
import { RegisterList } from './register-list.js';
import { RegisterReader } from './register-reader.js';

/** The register as it is served. */
@Injectable()
export class RegisterShelf {
  constructor(
    private readonly lists: RegisterList,
    private readonly reader: RegisterReader,
    private readonly desk: RegisterDesk,
  ) {}

  async list(query: RegisterQuery): Promise<RegisterDto> {
    const filter = toRegisterFilter(query);
    const [{ items, next }, total] = await Promise.all([
      this.lists.list(filter, pageOf(query)),
      query.count ? this.lists.count(filter) : null,
    ]);
    return { items: items.map(toAlsSummaryDto), total, next };
  }

  async read(id: string): Promise<AlsDto> {
    return toAlsDto(await this.reader.read(id));
  }

  async history(id: string, query: AlsHistoryQuery): Promise<AlsHistoryDto> {
    const { items, next } = await this.reader.history(id, pageOf(query));
    return { items: items.map(toAlsEventDto), next };
  }

  async change(reader: Reader, id: string, body: ChangeAlsDto, sent: Envelope): Promise<AlsDto> {
    await this.desk.change(reader, id, body, sent);
    return this.read(id);
  }

  async merge(reader: Reader, id: string, body: MergeAlsDto, sent: Envelope): Promise<AlsDto> {
    await this.desk.merge(reader, id, body, sent);
    return this.read(id);
  }
}
