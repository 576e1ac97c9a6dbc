import { ApiProperty } from '@nestjs/swagger';
import { ServedId, ServedNumber, ServedText } from '../../http/dto/served.js';
import type { FoundFault } from './check-case.js';
import type { StoredRecord } from './stored-records.js';

const reasons = [
  ...['empty', 'malformed', 'other-case', 'revision-gap', 'hash-differs', 'commitment-differs', 'head-differs'],
  ...['columns-differ', 'replay-differs', 'state-differs'],
];

/** What recomputing a chain found. It says nothing of a chain that was written anew from its beginning. */
export class OfficeCheckDto {
  @ApiProperty({ description: 'Everything that was recomputed is as it was recorded.' })
  readonly intact!: boolean;

  @ServedNumber('Place of the first record that is wrong, counted from 1.', true)
  readonly brokenAt!: number | null;

  @ApiProperty({ type: String, enum: reasons, nullable: true })
  readonly reason!: FoundFault['reason'] | null;

  @ServedText('What is wrong with it, in one sentence.', true)
  readonly detail!: string | null;

  @ServedNumber('Records that were gone through.')
  readonly records!: number;

  @ApiProperty({ description: 'Those were all there are.' })
  readonly whole!: boolean;

  @ServedNumber('Values kept apart that were compared with what the records commit to.')
  readonly values!: number;

  @ServedNumber('Values that were erased; what they were cannot be checked any more.')
  readonly erased!: number;
}

/** What recomputing the chain of a case found, and going through its procedure again. */
export class CaseCheckDto extends OfficeCheckDto {
  @ServedId('The case.')
  readonly case!: string;

  @ServedNumber('Of the case.')
  readonly revision!: number;

  @ServedText('Hash of the last record.')
  readonly hash!: string;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'The procedure leads to the same states again; null where that could not be tried.',
  })
  readonly replayed!: boolean | null;
}

/** A verdict as it is served. */
export function toCheckDto(records: readonly StoredRecord[], fault: FoundFault | null, whole: boolean): OfficeCheckDto {
  const sum = (of: 'opened' | 'erased'): number => records.reduce((total, record) => total + record[of], 0);
  return {
    intact: fault === null,
    brokenAt: fault?.at ?? null,
    reason: fault?.reason ?? null,
    detail: fault?.detail ?? null,
    records: records.length,
    whole,
    values: sum('opened'),
    erased: sum('erased'),
  };
}
