import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { May } from '../http/access/who-may.js';
import { Refuses } from '../http/openapi/refuses.js';

/** That the server answers and reaches its database. */
export class HealthDto {
  @ApiProperty({ enum: ['ok'] })
  readonly status!: 'ok';

  @ApiProperty({ format: 'date-time', description: "The database's clock, by which votes close." })
  readonly now!: string;
}

@ApiTags('House')
@Controller('api/v1/health')
export class HealthController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @May('office', 'read')
  @ApiOperation({ operationId: 'health', summary: 'Does the server answer and reach its database' })
  @ApiOkResponse({ type: HealthDto })
  @Refuses('too-busy')
  async health(): Promise<HealthDto> {
    const [row] = await this.database.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
    return { status: 'ok', now: (row?.now ?? new Date()).toISOString() };
  }
}
