import { ApiProperty } from '@nestjs/swagger';
import type { CountryRegion } from '../../../../libs/regions/index.js';
import { raloOf, ralos } from '../../../../libs/regions/index.js';
import { When } from '../http/dto/fields.js';

/** As of when. */
export class RegionQuery {
  @When({ about: 'As of this instant; now when left out.', optional: true })
  at?: string;
}

/** Where a country belongs. */
export class RegionDto implements CountryRegion {
  @ApiProperty({ description: 'ISO 3166-1 alpha-2.', example: 'KE' })
  readonly country!: string;

  @ApiProperty({ enum: Object.keys(raloOf), description: "ICANN's geographic region." })
  readonly icannRegion!: CountryRegion['icannRegion'];

  @ApiProperty({ enum: ralos })
  readonly ralo!: CountryRegion['ralo'];

  @ApiProperty({ description: 'First day of the table that was used.', example: '2011-01-01' })
  readonly effectiveFrom!: string;
}

/** All countries. */
export class RegionListDto {
  @ApiProperty({ type: [RegionDto] })
  readonly items!: readonly RegionDto[];
}
