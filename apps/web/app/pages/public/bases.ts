import type { RuleDto } from '../../../../../libs/api-client';

/** What a rule can rest on, the surest first. */
export const bases = [
  'sourced',
  'practice',
  'draft',
  'memory',
  'assumed',
] as const satisfies readonly RuleDto['basis'][];
