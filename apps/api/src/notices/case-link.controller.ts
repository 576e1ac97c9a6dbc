import { Controller, Get, Redirect } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CaseId } from '../cases/case-id.js';
import { May } from '../http/access/who-may.js';

/** Where the links in letters lead, until there is a page of the case. */
@ApiExcludeController()
@Controller('cases/:id')
export class CaseLinkController {
  @Get()
  @May('cases', 'read')
  @Redirect()
  open(@CaseId() id: string): { url: string; statusCode: number } {
    return { url: `/api/v1/cases/${id}`, statusCode: 302 };
  }
}
