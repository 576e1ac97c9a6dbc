import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { countries } from '../../../../libs/regions/index.js';
import { May } from '../http/access/who-may.js';
import { Refuses } from '../http/openapi/refuses.js';
import { RegionDto, RegionListDto, RegionQuery } from './region.dto.js';
import { findRegion, instantOf } from './find-region.js';

@ApiTags('Regions')
@Controller('api/v1/regions')
export class RegionController {
  @Get()
  @May('office', 'read')
  @ApiOperation({ operationId: 'listRegions', summary: "Every country with ICANN's region and its RALO" })
  @ApiOkResponse({ type: RegionListDto })
  list(@Query() { at }: RegionQuery): RegionListDto {
    return { items: countries(instantOf(at)) };
  }

  @Get(':country')
  @May('office', 'read')
  @ApiOperation({ operationId: 'regionOfCountry', summary: 'The region of a country and its RALO' })
  @ApiParam({
    name: 'country',
    description: 'ISO 3166-1 alpha-2, in any case.',
    schema: { type: 'string', example: 'KE' },
  })
  @ApiOkResponse({ type: RegionDto })
  @Refuses('unknown-resource')
  one(@Param('country') country: string, @Query() { at }: RegionQuery): RegionDto {
    return findRegion(country, at);
  }
}
