import { ApiProperty } from '@nestjs/swagger';
import { bases } from '../../../../workflows/shared/rule.js';
import type { Basis, InForce, Rule, RuleValue } from '../../../../workflows/shared/rule.js';
import { sources } from '../../../../workflows/shared/sources.js';
import { ServedText } from '../http/dto/served.js';

/** A public document that a rule refers to. */
export class SourceDto {
  @ServedText('Key that rules use.')
  readonly key!: string;

  @ServedText('What it is.')
  readonly what!: string;

  @ServedText('Where it was read.')
  readonly url!: string;
}

/** A rule with how sure we are of it. Only a sourced one that is in force may be called a rule of ICANN. */
export class RuleDto {
  @ServedText('Name of the rule.')
  readonly id!: string;

  @ApiProperty({
    description: 'Value that counts; null where the rule has no parameter.',
    nullable: true,
    oneOf: [
      { type: 'number' },
      { type: 'boolean' },
      { type: 'string' },
      { type: 'object', additionalProperties: true },
    ],
  })
  readonly value!: RuleValue;

  @ServedText('What the value counts, for example `days`; empty where there is no value.')
  readonly unit!: string;

  @ApiProperty({ enum: [...bases], description: 'The weakest mark of what the rule rests on.' })
  readonly basis!: Basis;

  @ApiProperty({ type: [SourceDto], description: 'Empty where nothing was found.' })
  readonly sources!: readonly SourceDto[];

  @ServedText('Date of the text that was seen, as exactly as it is known.', true)
  readonly textDate!: string | null;

  @ApiProperty({ enum: ['yes', 'unknown', 'superseded'] })
  readonly inForce!: InForce;

  @ServedText('What is to be known about it.')
  readonly note!: string;

  @ApiProperty({ description: "The value is the operator's own, from an audited rule set." })
  readonly overridden!: boolean;
}

function sourcesOf(keys: string | null): SourceDto[] {
  return (keys ?? '').split(' ').flatMap((key) => {
    const source = sources[key];
    return source ? [{ key, ...source }] : [];
  });
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** @param value the one that counts here: as shipped, or as a case was opened with */
export function toRuleDto(id: string, { source, ...rule }: Rule, value: RuleValue = rule.value): RuleDto {
  return { id, ...rule, value, sources: sourcesOf(source), overridden: !same(value, rule.value) };
}
