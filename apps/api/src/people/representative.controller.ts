import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../http/access/reader.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { Refuses } from '../http/openapi/refuses.js';
import { Idempotent, RequestId, SentWith } from '../http/sent-with.js';
import type { Envelope } from '../http/sent-with.js';
import { AcceptedDto, AcceptInvitationDto, InviteDto, RepresentationDto } from './representative.dto.js';
import { InvitationQuery, InvitedDto } from './invited.dto.js';
import { RepresentativeShelf } from './representative-shelf.js';
import { ResourceId } from './resource-id.js';

@ApiTags('People')
@Controller('api/v1')
export class RepresentativeController {
  constructor(private readonly shelf: RepresentativeShelf) {}

  @Get('organisations/:id/representatives')
  @May('representatives', 'read')
  @ApiOperation({
    operationId: 'listRepresentatives',
    summary: 'Who speaks, spoke and is invited to speak for an organisation',
  })
  @ApiOkResponse({ type: RepresentationDto })
  @Refuses('unknown-resource')
  read(@WhoAsks() reader: Reader, @ResourceId() id: string, @RequestId() request: string): Promise<RepresentationDto> {
    return this.shelf.read(reader, id, request);
  }

  @Post('organisations/:id/invitations')
  @May('representatives', 'change')
  @Idempotent()
  @ApiOperation({
    operationId: 'inviteRepresentative',
    summary: 'Invite somebody by e-mail to speak for the organisation',
  })
  @ApiCreatedResponse({ type: RepresentationDto })
  @Refuses('unknown-resource', 'invalid-payload', 'not-possible-now', 'too-busy')
  invite(
    @WhoAsks() reader: Reader,
    @ResourceId() id: string,
    @Body() body: InviteDto,
    @SentWith() sent: Envelope,
  ): Promise<RepresentationDto> {
    return this.shelf.invite(reader, id, body, sent);
  }

  @Post('organisations/:id/invitations/:invitation/withdraw')
  @HttpCode(200)
  @May('representatives', 'change')
  @Idempotent()
  @ApiOperation({ operationId: 'withdrawInvitation', summary: 'Make an invitation stop working' })
  @ApiOkResponse({ type: RepresentationDto })
  @Refuses('unknown-resource')
  withdraw(
    @WhoAsks() reader: Reader,
    @ResourceId() id: string,
    @ResourceId('invitation') invitation: string,
    @SentWith() sent: Envelope,
  ): Promise<RepresentationDto> {
    return this.shelf.withdraw(reader, id, invitation, sent);
  }

  @Post('organisations/:id/representatives/:representative/end')
  @HttpCode(200)
  @May('representatives', 'change')
  @Idempotent()
  @ApiOperation({
    operationId: 'endRepresentative',
    summary: "End a representative's time; the last one stays unless staff say so",
  })
  @ApiOkResponse({ type: RepresentationDto })
  @Refuses('unknown-resource', 'not-possible-now')
  end(
    @WhoAsks() reader: Reader,
    @ResourceId() id: string,
    @ResourceId('representative') representative: string,
    @SentWith() sent: Envelope,
  ): Promise<RepresentationDto> {
    return this.shelf.end(reader, id, representative, sent);
  }

  @Post('organisations/:id/representatives/:representative/make-primary')
  @HttpCode(200)
  @May('representatives', 'change')
  @Idempotent()
  @ApiOperation({
    operationId: 'makePrimaryRepresentative',
    summary: 'Let the secondary representative be the primary one',
  })
  @ApiOkResponse({ type: RepresentationDto })
  @Refuses('unknown-resource', 'not-possible-now')
  makePrimary(
    @WhoAsks() reader: Reader,
    @ResourceId() id: string,
    @ResourceId('representative') representative: string,
    @SentWith() sent: Envelope,
  ): Promise<RepresentationDto> {
    return this.shelf.makePrimary(reader, id, representative, sent);
  }

  @Get('invitations')
  @May('invitations', 'accept')
  @ApiOperation({ operationId: 'readInvitation', summary: 'What an invitation is for; does not accept it' })
  @ApiOkResponse({ type: InvitedDto })
  @Refuses('unknown-resource', 'invalid-payload')
  look(@Query() { token }: InvitationQuery): Promise<InvitedDto> {
    return this.shelf.look(token);
  }

  @Post('invitations/accept')
  @HttpCode(200)
  @May('invitations', 'accept')
  @Idempotent()
  @ApiOperation({
    operationId: 'acceptInvitation',
    summary: 'Accept an invitation with the token of its letter, once; opening the link alone accepts nothing',
  })
  @ApiOkResponse({ type: AcceptedDto })
  @Refuses('unknown-resource', 'invalid-payload')
  accept(@Body() body: AcceptInvitationDto, @SentWith() sent: Envelope): Promise<AcceptedDto> {
    return this.shelf.accept(body, sent);
  }
}
