import type { AlsDto, HistoricCaseDto } from '../../../../../libs/api-client';

/** What can have become of an ALS. */
export const alsStates = [
  'accredited',
  'withdrawn',
  'left',
  'reversed',
  'merged',
] as const satisfies readonly AlsDto['state'][];

/** How an ALS can stand in its region. */
export const standings = [
  'active',
  'lessActive',
  'inactive',
  'finalWarning',
] as const satisfies readonly AlsDto['standing'][];

/** The one of these that was asked for, if it is one. */
export const oneOf = <T extends string>(known: readonly T[], text: string | undefined): T | undefined =>
  known.find((one) => one === text);

/** What a case of before can have been about. */
export const historicKinds = ['accreditation', 'withdrawal'] as const satisfies readonly HistoricCaseDto['kind'][];
