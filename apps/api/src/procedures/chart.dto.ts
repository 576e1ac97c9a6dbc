import { ApiProperty } from '@nestjs/swagger';
import type { Graph, GraphEdge, GraphNode } from '../../../../libs/engine/document/graph.js';
import { roles } from '../../../../workflows/shared/roles.js';
import type { Role } from '../../../../workflows/shared/roles.js';
import { phases, tags } from '../../../../workflows/shared/chart.js';
import { ServedText } from '../http/dto/served.js';

/** A state as it is drawn. */
export class ChartNodeDto implements GraphNode {
  @ServedText('Dotted name within the chart, for example `dueDiligence.reviewing`.')
  readonly path!: string;

  @ServedText('Path of the state around it; null at the top.', true)
  readonly parent!: string | null;

  @ServedText('Locale key.')
  readonly label!: string;

  @ApiProperty({ type: String, enum: [...phases], nullable: true, description: 'Phase it belongs to.' })
  readonly phase!: GraphNode['phase'];

  @ApiProperty({ enum: roles, isArray: true, description: 'Whose turn it is.' })
  readonly turn!: readonly Role[];

  @ApiProperty({ enum: tags, isArray: true, description: 'Its own and those of the states around it.' })
  readonly tags!: readonly string[];

  @ApiProperty({ description: 'A case comes to stand here that is opened, or that enters the state around it.' })
  readonly initial!: boolean;

  @ApiProperty({ description: 'Nothing more happens here by itself.' })
  readonly final!: boolean;

  @ApiProperty({ description: 'Its parts hold at the same time.' })
  readonly parallel!: boolean;
}

/** An arrow between two states. */
export class ChartEdgeDto implements GraphEdge {
  @ServedText('Path of the state that it leaves.')
  readonly from!: string;

  @ServedText('Path of the state that it leads to; the same as `from` where the case stays.')
  readonly to!: string;

  @ApiProperty({
    enum: ['event', 'deadline', 'arrival'],
    description: '`event`: somebody does it. `deadline`: it comes due. `arrival`: at once. The last two need nobody.',
  })
  readonly trigger!: GraphEdge['trigger'];

  @ServedText('Event type or name of the deadline; null for `arrival`.', true)
  readonly name!: string | null;

  @ServedText('Locale key of the event or deadline; null for `arrival`.', true)
  readonly label!: string | null;

  @ApiProperty({ enum: roles, isArray: true, description: 'Who may; empty for what needs nobody.' })
  readonly roles!: readonly Role[];

  @ServedText('The rule behind it: see `rules`.')
  readonly rule!: string;

  @ServedText('Name of the guard that says when it is refused; null where there is none, or several.', true)
  readonly guard!: string | null;
}

/** States and what leads from one to another. */
export class ChartPartDto implements Graph {
  @ApiProperty({ type: [ChartNodeDto], description: 'In the order of the chart, parents before their parts.' })
  readonly nodes!: readonly ChartNodeDto[];

  @ApiProperty({ type: [ChartEdgeDto] })
  readonly edges!: readonly ChartEdgeDto[];
}

/** A statechart to be drawn. What is possible everywhere, such as a note, is no part of it. */
export class ChartDto {
  @ApiProperty({ type: ChartPartDto, description: 'The steps alone, and what leads from one to another.' })
  readonly overview!: ChartPartDto;

  @ApiProperty({ type: ChartPartDto, description: 'Every state and every arrow.' })
  readonly full!: ChartPartDto;
}
