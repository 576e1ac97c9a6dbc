import { Body, Controller, Get, HttpCode, Post, Query, Redirect } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { May } from '../http/access/who-may.js';
import { Refuses } from '../http/openapi/refuses.js';
import { DemoDoor } from './demo-door.js';
import type { Exchange } from './door.js';
import { AskLinkDto, LinkDto, LinkQuery, LinkSentDto, UseLinkDto } from './dto/link.dto.js';
import { BeginQuery, DemoSignInDto, SignedInDto, WaysDto } from './dto/sign-in.dto.js';
import { InExchange } from './exchange.js';
import { LinkDoor, linkMinutes } from './link-door.js';
import { OpenIdDoor } from './openid-door.js';
import { orToSignInPage } from './refused-in-browser.js';
import { Ways } from './ways.js';

@ApiTags('Sign-in')
@Controller('api/v1/sign-in')
export class SignInController {
  constructor(
    private readonly ways: Ways,
    private readonly openid: OpenIdDoor,
    private readonly links: LinkDoor,
    private readonly demo: DemoDoor,
  ) {}

  @Get()
  @May('signIn', 'ask')
  @ApiOperation({ operationId: 'waysToSignIn', summary: 'How to sign in here' })
  @ApiOkResponse({ type: WaysDto })
  list(@InExchange() { request }: Exchange): Promise<WaysDto> {
    return this.ways.list(request);
  }

  @Get('openid')
  @May('signIn', 'ask')
  @Redirect()
  @ApiOperation({ operationId: 'signInWithOpenId', summary: 'To the OpenID provider, in a browser' })
  @ApiResponse({ status: 302, description: 'To the provider.' })
  @Refuses('invalid-payload', 'unknown-resource', 'too-many-requests', 'too-busy')
  begin(@Query() query: BeginQuery, @InExchange() exchange: Exchange): Promise<{ url: string }> {
    return orToSignInPage(exchange.request, this.openid.begin(query.returnTo, query.fresh ?? false, exchange));
  }

  @Get('openid/callback')
  @May('signIn', 'ask')
  @Redirect(undefined, 303)
  @ApiOperation({ operationId: 'finishOpenId', summary: 'Where the OpenID provider sends the browser back to' })
  @ApiResponse({ status: 303, description: 'To where the sign-in was begun, with the cookie of a new session.' })
  @Refuses('sign-in-refused', 'unknown-resource', 'too-many-requests', 'too-busy')
  finish(@InExchange() exchange: Exchange): Promise<{ url: string }> {
    return orToSignInPage(exchange.request, this.openid.finish(exchange));
  }

  @Post('links')
  @HttpCode(202)
  @May('signIn', 'ask')
  @ApiOperation({ operationId: 'askForLink', summary: 'Mail me a link; the answer is the same for every address' })
  @ApiAcceptedResponse({ type: LinkSentDto })
  @Refuses('invalid-payload', 'cross-site-request', 'too-many-requests', 'too-busy')
  async ask(@Body() body: AskLinkDto, @InExchange() exchange: Exchange): Promise<LinkSentDto> {
    await this.links.ask(body, exchange);
    return { minutes: linkMinutes };
  }

  @Get('link')
  @May('signIn', 'ask')
  @ApiOperation({ operationId: 'readLink', summary: 'What a link is for; does not use it' })
  @ApiOkResponse({ type: LinkDto })
  @Refuses('invalid-payload', 'link-not-accepted', 'too-many-requests')
  look(@Query() { token }: LinkQuery, @InExchange() exchange: Exchange): Promise<LinkDto> {
    return this.links.look(token, exchange);
  }

  @Post('link')
  @HttpCode(200)
  @May('signIn', 'ask')
  @ApiOperation({ operationId: 'useLink', summary: 'Sign in by a link; it works once' })
  @ApiOkResponse({ type: SignedInDto })
  @Refuses('invalid-payload', 'link-not-accepted', 'sign-in-refused', 'cross-site-request', 'too-many-requests')
  async use(@Body() body: UseLinkDto, @InExchange() exchange: Exchange): Promise<SignedInDto> {
    return { returnTo: await this.links.use(body, exchange) };
  }

  @Post('demo')
  @HttpCode(200)
  @May('signIn', 'ask')
  @ApiOperation({ operationId: 'signInToDemo', summary: 'Be one of the invented people of the demonstration' })
  @ApiOkResponse({ type: SignedInDto })
  @Refuses('invalid-payload', 'unknown-resource', 'sign-in-refused', 'cross-site-request', 'too-many-requests')
  async choose(@Body() { person }: DemoSignInDto, @InExchange() exchange: Exchange): Promise<SignedInDto> {
    await this.demo.choose(person, exchange);
    return { returnTo: '/' };
  }
}
