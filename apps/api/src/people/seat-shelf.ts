import { Injectable } from '@nestjs/common';
import { may } from '../../../../libs/policy/index.js';
import { chooseActor } from '../http/access/choose-actor.js';
import type { Reader } from '../http/access/reader.js';
import type { Envelope } from '../http/sent-with.js';
import { OfficeDesk } from '../office-trail/office-desk.js';
import { toSeatAtDto, toSeatHistoryDto } from './seat.dto.js';
import type { EndTermDto, FillSeatDto, NameSubstituteDto, SeatHistoryDto, SeatListDto, SeatQuery } from './seat.dto.js';
import { SeatReader } from './seat-reader.js';
import type { SeatAt } from './seat-reader.js';
import { endTerm, fillSeat } from './seat-terms.js';
import { endSubstitute, nameSubstitute, requireOwnSeat } from './substitutes.js';

const instant = (text: string | undefined): Date | null => (text === undefined ? null : new Date(text));

const matches =
  ({ role, region, vacant, endsBefore }: SeatQuery) =>
  (seat: SeatAt): boolean =>
    (role ?? seat.role) === seat.role &&
    (region ?? seat.region) === seat.region &&
    (vacant ?? seat.term === null) === (seat.term === null) &&
    (endsBefore === undefined || endsBy(seat, Date.parse(endsBefore)));

const endsBy = ({ term }: SeatAt, instant: number): boolean =>
  term !== null && term.until !== null && term.until.getTime() < instant;

/** Seats as they are served, filled and vacated. */
@Injectable()
export class SeatShelf {
  constructor(
    private readonly seats: SeatReader,
    private readonly desk: OfficeDesk,
  ) {}

  async list(query: SeatQuery): Promise<SeatListDto> {
    const seats = await this.seats.at(instant(query.at));
    return { items: seats.filter(matches(query)).map(toSeatAtDto) };
  }

  async history(seat: string): Promise<SeatHistoryDto> {
    return toSeatHistoryDto(await this.seats.history(seat));
  }

  async fill(reader: Reader, seat: string, body: FillSeatDto, sent: Envelope): Promise<SeatHistoryDto> {
    const actor = chooseActor(reader, (held) => may([held], 'seats', 'change') !== 'none');
    const { person, how = null } = body;
    const term = { seat, person, how, since: instant(body.since), until: instant(body.until) };
    await this.desk.change(actor, sent, (manager) => fillSeat(manager, term));
    return this.history(seat);
  }

  async end(reader: Reader, seat: string, term: string, body: EndTermDto, sent: Envelope): Promise<SeatHistoryDto> {
    const actor = chooseActor(reader, (held) => may([held], 'seats', 'change') !== 'none');
    await this.desk.change(actor, sent, (manager) => endTerm(manager, seat, term, instant(body.at)));
    return this.history(seat);
  }

  async substitute(reader: Reader, seat: string, body: NameSubstituteDto, sent: Envelope): Promise<SeatHistoryDto> {
    const actor = chooseActor(reader, (held) => held.seat === seat && held.substituteFor === undefined);
    requireOwnSeat(actor, seat);
    const { person, since, until } = body;
    const named = { person, since: instant(since), until: new Date(until) };
    await this.desk.change(actor, sent, (manager) => nameSubstitute(manager, actor, seat, named));
    return this.history(seat);
  }

  async endSubstitute(reader: Reader, seat: string, id: string, sent: Envelope): Promise<SeatHistoryDto> {
    const actor = chooseActor(reader, (held) => held.seat === seat && held.substituteFor === undefined);
    await this.desk.change(actor, sent, (manager) => endSubstitute(manager, actor, seat, id));
    return this.history(seat);
  }
}
