import { ApiProperty } from '@nestjs/swagger';
import { phases } from '../../../../../workflows/shared/chart.js';
import { ralos } from '../../../../../workflows/shared/roles.js';
import type { Ralo } from '../../../../../workflows/shared/roles.js';
import { OneOf } from '../../http/dto/fields.js';
import { ServedNumber, ServedRegion } from '../../http/dto/served.js';
import type { PipelineCell } from '../pipeline.js';

/** Which part of the pipeline. */
export class PipelineQuery {
  @OneOf(ralos, { about: 'Of this region.', optional: true })
  region?: Ralo;

  @OneOf(['accreditation', 'withdrawal'], { about: 'Of this procedure.', optional: true })
  procedure?: string;
}

/** Open cases of a phase in a region. */
export class PipelineCellDto implements PipelineCell {
  @ApiProperty({ enum: phases, description: 'Phase in the words in which people ask for it.' })
  readonly phase!: PipelineCell['phase'];

  @ServedRegion('Region; null as long as it is not decided.')
  readonly region!: Ralo | null;

  @ServedNumber('Cases in which somebody has to act.')
  readonly open!: number;

  @ServedNumber('Of those, with a step that should have been done.')
  readonly overdue!: number;
}

/** Where the open cases are. */
export class PipelineDto {
  @ApiProperty({ type: [PipelineCellDto], description: 'By phase and region; cells without a case are left out.' })
  readonly cells!: readonly PipelineCellDto[];

  @ServedNumber('All of them.')
  readonly open!: number;

  @ServedNumber('All that are overdue.')
  readonly overdue!: number;
}

/** Cells as they are served, in the order of the procedure. */
export function toPipelineDto(cells: readonly PipelineCell[]): PipelineDto {
  const sum = (of: 'open' | 'overdue'): number => cells.reduce((total, cell) => total + cell[of], 0);
  const inOrder = cells.toSorted((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase));
  return { cells: inOrder, open: sum('open'), overdue: sum('overdue') };
}
