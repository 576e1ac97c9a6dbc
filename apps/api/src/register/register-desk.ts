import { Injectable } from '@nestjs/common';
import { may } from '../../../../libs/policy/index.js';
import { chooseActor } from '../http/access/choose-actor.js';
import type { Reader } from '../http/access/reader.js';
import type { Envelope } from '../http/sent-with.js';
import { OfficeDesk } from '../office-trail/office-desk.js';
import { changeEntry, mergeEntry } from './store/change-entry.js';
import type { ChangeAlsDto, MergeAlsDto } from './dto/als-change.dto.js';

/** Changes of the register that no case decides. */
@Injectable()
export class RegisterDesk {
  constructor(private readonly desk: OfficeDesk) {}

  /** @throws ProblemError `unknown-resource` */
  async change(reader: Reader, organisation: string, change: ChangeAlsDto, sent: Envelope): Promise<void> {
    const actor = chooseActor(reader, (seat) => may([seat], 'register', 'change') !== 'none');
    await this.desk.change(actor, sent, async (manager) => {
      const events = await changeEntry(manager, organisation, change);
      return { result: organisation, people: [], events };
    });
  }

  /** @throws ProblemError `unknown-resource`, `not-possible-now` */
  async merge(reader: Reader, organisation: string, { into, reason }: MergeAlsDto, sent: Envelope): Promise<void> {
    const actor = chooseActor(reader, (seat) => may([seat], 'register', 'change') !== 'none');
    await this.desk.change(actor, sent, async (manager) => {
      const event = await mergeEntry(manager, organisation, into);
      return { result: organisation, people: [], events: [{ ...event, sealed: { '/reason': reason } }] };
    });
  }
}
