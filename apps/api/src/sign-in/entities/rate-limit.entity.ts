import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often something was tried in a window of time. */
@Entity('rate_limits')
export class RateLimitEntity {
  /** Keyed code of what was tried by whom. */
  @PrimaryColumn('bytea')
  key!: Buffer;

  @PrimaryColumn('timestamptz', { name: 'window_start' })
  windowStart!: Date;

  @Column('timestamptz', { name: 'window_end' })
  @Index('rate_limits_by_end')
  windowEnd!: Date;

  @Column('integer')
  hits!: number;
}
