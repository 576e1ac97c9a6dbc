import { InstantText, OneOf, Text } from './fields.js';

/** How a region comes to its advice. */
export const adviceWays = [
  'call',
  'callThenSilence',
  'list',
  'wiki',
  'officers',
  'board',
  'feedback',
  'other',
] as const;
export type AdviceWay = (typeof adviceWays)[number];

/** How, and until when, the members of the region are asked. */
export class AdviceConsult {
  @OneOf(adviceWays) way!: AdviceWay;
  @InstantText() until!: string;
  @Text({ access: 'restricted', optional: true }) note?: string;
}

export class AdviceConfirm {
  @Text({ access: 'restricted', optional: true }) note?: string;
}

export class AdviceRequestTime {
  @Text({ access: 'restricted' }) reason!: string;
}

export class AdviceProceedWithout {
  @Text({ access: 'restricted' }) reason!: string;
}
