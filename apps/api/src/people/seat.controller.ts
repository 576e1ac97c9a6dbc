import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../http/access/reader.js';
import { FreshSignIn } from '../http/access/fresh.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { Refuses } from '../http/openapi/refuses.js';
import { Idempotent, SentWith } from '../http/sent-with.js';
import type { Envelope } from '../http/sent-with.js';
import { ResourceId } from './resource-id.js';
import { EndTermDto, FillSeatDto, NameSubstituteDto, SeatHistoryDto, SeatListDto, SeatQuery } from './seat.dto.js';
import { SeatShelf } from './seat-shelf.js';

@ApiTags('People')
@Controller('api/v1/seats')
export class SeatController {
  constructor(private readonly shelf: SeatShelf) {}

  @Get()
  @May('seats', 'read')
  @ApiOperation({
    operationId: 'listSeats',
    summary: 'Every seat of the office, filled or vacant, now or at an instant',
  })
  @ApiOkResponse({ type: SeatListDto })
  @Refuses('invalid-payload')
  list(@Query() query: SeatQuery): Promise<SeatListDto> {
    return this.shelf.list(query);
  }

  @Get(':seat')
  @May('seats', 'read')
  @ApiOperation({ operationId: 'readSeat', summary: 'Everybody who was, is or will be in a seat' })
  @ApiOkResponse({ type: SeatHistoryDto })
  @Refuses('unknown-resource')
  history(@Param('seat') seat: string): Promise<SeatHistoryDto> {
    return this.shelf.history(seat);
  }

  @Post(':seat/terms')
  @May('seats', 'change')
  @FreshSignIn('seat.change')
  @Idempotent()
  @ApiOperation({ operationId: 'fillSeat', summary: 'Put a person into a seat for a term' })
  @ApiCreatedResponse({ type: SeatHistoryDto })
  @Refuses('invalid-payload', 'unknown-resource', 'not-possible-now')
  fill(
    @WhoAsks() reader: Reader,
    @Param('seat') seat: string,
    @Body() body: FillSeatDto,
    @SentWith() sent: Envelope,
  ): Promise<SeatHistoryDto> {
    return this.shelf.fill(reader, seat, body, sent);
  }

  @Post(':seat/terms/:id/end')
  @HttpCode(200)
  @May('seats', 'change')
  @FreshSignIn('seat.change')
  @Idempotent()
  @ApiOperation({ operationId: 'vacateSeat', summary: 'End a term; one that has not begun never will' })
  @ApiOkResponse({ type: SeatHistoryDto })
  @Refuses('invalid-payload', 'unknown-resource')
  end(
    @WhoAsks() reader: Reader,
    @Param('seat') seat: string,
    @ResourceId() term: string,
    @Body() body: EndTermDto,
    @SentWith() sent: Envelope,
  ): Promise<SeatHistoryDto> {
    return this.shelf.end(reader, seat, term, body, sent);
  }

  @Post(':seat/substitutes')
  @May('seats', 'substitute')
  @FreshSignIn('seat.change')
  @Idempotent()
  @ApiOperation({ operationId: 'nameSubstitute', summary: 'Name somebody to act in your own seat for a period' })
  @ApiCreatedResponse({ type: SeatHistoryDto })
  @Refuses('invalid-payload', 'unknown-resource', 'not-possible-now')
  substitute(
    @WhoAsks() reader: Reader,
    @Param('seat') seat: string,
    @Body() body: NameSubstituteDto,
    @SentWith() sent: Envelope,
  ): Promise<SeatHistoryDto> {
    return this.shelf.substitute(reader, seat, body, sent);
  }

  @Post(':seat/substitutes/:id/end')
  @HttpCode(200)
  @May('seats', 'substitute')
  @FreshSignIn('seat.change')
  @Idempotent()
  @ApiOperation({ operationId: 'endSubstitute', summary: 'End the time of a substitute in your own seat' })
  @ApiOkResponse({ type: SeatHistoryDto })
  @Refuses('unknown-resource')
  endSubstitute(
    @WhoAsks() reader: Reader,
    @Param('seat') seat: string,
    @ResourceId() id: string,
    @SentWith() sent: Envelope,
  ): Promise<SeatHistoryDto> {
    return this.shelf.endSubstitute(reader, seat, id, sent);
  }
}
