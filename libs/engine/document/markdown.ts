import type { Rule, RuleValue } from '../../../workflows/shared/rule.js';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A table; nothing at all without rows. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  if (rows.length === 0) return '';
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

export const code = (text: string): string => `\`${text}\``;

/** A Mermaid diagram. */
export const diagram = (lines: readonly string[]): string => ['```mermaid', ...lines, '```'].join('\n');

/** The value of a rule as people write it: `1/2`, `yes`, `AFRALO: 1, APRALO: 1`. */
export function valueText(value: RuleValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  if ('num' in value && 'den' in value) return `${value.num}/${value.den}`;
  return Object.entries(value)
    .map(([name, one]) => `${name}: ${one}`)
    .join(', ');
}

const isTable = (value: RuleValue): boolean => typeof value === 'object' && value !== null && !('num' in value);

/** `30 days`, or `AFRALO: 1, APRALO: 1 (leaders)`; empty for a rule without a value. */
export const amountText = ({ value, unit }: Rule): string =>
  [valueText(value), isTable(value) ? `(${unit})` : unit].filter(Boolean).join(' ');

export const markHeads = ['Basis', 'Source', 'Text of', 'In force'] as const;

/** How sure we are of a rule, in the order of {@link markHeads}. */
export const marksOf = ({ basis, source, textDate, inForce }: Rule): string[] => [
  basis,
  source ?? 'none found',
  textDate ?? '',
  inForce,
];
