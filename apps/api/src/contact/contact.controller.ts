import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Config } from '../config.js';
import { configuration } from '../configuration.js';
import { May } from '../http/access/who-may.js';
import { ServedText } from '../http/dto/served.js';

/** How to reach the people who run this office. */
export class ContactDto {
  @ServedText('Where to write who found an error or needs help; null where nobody is named.', true)
  readonly email!: string | null;
}

@ApiTags('House')
@Controller('api/v1/contact')
export class ContactController {
  constructor(@Inject(configuration) private readonly config: Config) {}

  @Get()
  @May('office', 'read')
  @ApiOperation({ operationId: 'readContact', summary: 'How to reach the people who run this office' })
  @ApiOkResponse({ type: ContactDto })
  contact(): ContactDto {
    return { email: this.config.supportEmail };
  }
}
