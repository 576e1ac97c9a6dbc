import { Injectable } from '@nestjs/common';
import { may, seatsWith } from '../../../../../libs/policy/index.js';
import type { ActionOn } from '../../../../../libs/policy/index.js';
import { ProblemError } from '../../../../../libs/problems/index.js';
import type { Actor } from '../../../../../workflows/shared/roles.js';
import type { Reader } from '../../http/access/reader.js';
import type { Envelope } from '../../http/sent-with.js';
import { OfficeDesk } from '../../office-trail/office-desk.js';
import type { OfficeEvent, Transaction } from '../../office-trail/record-in-office.js';
import { changeStanding, confirmContacts, report, tookPart, waive } from './duty-changes.js';
import { DutyReader } from './duty-reader.js';
import type { DutyReading } from './duty-reader.js';
import { toDutiesDto } from './duty.dto.js';
import type { ChangeStandingDto, DutiesDto, DutyListDto, MayDo, ReportDto, TookPartDto, WaiveDto } from './duty.dto.js';

type DutyAction = ActionOn<'duties'>;

/** Duties as they are served and changed; somebody else's ALS is answered like one that is not there. */
@Injectable()
export class DutyShelf {
  constructor(
    private readonly reader: DutyReader,
    private readonly desk: OfficeDesk,
  ) {}

  async list({ seats }: Reader): Promise<DutyListDto> {
    const regions = seatsWith(seats, 'dutiesOfRegion', 'read', 'ownRegion').flatMap(({ region }) => region ?? []);
    const all = seatsWith(seats, 'dutiesOfRegion', 'read', 'all').length > 0;
    const found = await this.reader.list(all ? {} : { regions });
    return { items: found.map((reading) => toDutiesDto(reading, mayDo(seats, reading))) };
  }

  async read({ seats }: Reader, id: string): Promise<DutiesDto> {
    const reading = await this.find(seats, id, 'read');
    return toDutiesDto(reading, mayDo(seats, reading));
  }

  report(reader: Reader, id: string, body: ReportDto, sent: Envelope): Promise<DutiesDto> {
    return this.change(reader, id, 'report', sent, (manager, by) => report(manager, id, { ...body, by }));
  }

  confirmContacts(reader: Reader, id: string, sent: Envelope): Promise<DutiesDto> {
    return this.change(reader, id, 'report', sent, async (manager) => [await confirmContacts(manager, id)]);
  }

  waive(reader: Reader, id: string, body: WaiveDto, sent: Envelope): Promise<DutiesDto> {
    return this.change(reader, id, 'judge', sent, async (manager, by) => [await waive(manager, id, { ...body, by })]);
  }

  tookPart(reader: Reader, id: string, body: TookPartDto, sent: Envelope): Promise<DutiesDto> {
    return this.change(reader, id, 'judge', sent, (manager) => tookPart(manager, id, body));
  }

  changeStanding(reader: Reader, id: string, body: ChangeStandingDto, sent: Envelope): Promise<DutiesDto> {
    return this.change(reader, id, 'judge', sent, async (manager) => [await changeStanding(manager, id, body)]);
  }

  private async change(
    reader: Reader,
    id: string,
    action: DutyAction,
    sent: Envelope,
    work: (manager: Transaction, by: string) => Promise<OfficeEvent[]>,
  ): Promise<DutiesDto> {
    const reading = await this.find(reader.seats, id, action);
    const about = { organisation: id, region: reading.region };
    const actor = reader.seats.find((seat) => may([seat], 'duties', action, about) !== 'none') as Actor;
    await this.desk.change(actor, sent, async (manager) => {
      const events = await work(manager, actor.person);
      return { result: id, people: [], events };
    });
    return this.read(reader, id);
  }

  private async find(seats: readonly Actor[], id: string, action: DutyAction): Promise<DutyReading> {
    const found = await this.reader.one(id);
    const about = { organisation: id, region: found?.region ?? null };
    if (found && may(seats, 'duties', action, about) !== 'none') return found;
    throw new ProblemError('unknown-resource', 'There is no such ALS in force.');
  }
}

function mayDo(seats: readonly Actor[], { id, region }: DutyReading): MayDo {
  const about = { organisation: id, region };
  const can = (action: DutyAction): boolean => may(seats, 'duties', action, about) !== 'none';
  return { mayReport: can('report'), mayJudge: can('judge') };
}
