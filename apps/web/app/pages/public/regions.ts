import type { CaseSummaryDto } from '../../../../../libs/api-client';

/** One of ICANN's five regions, by its At-Large organisation. */
export type Region = NonNullable<CaseSummaryDto['region']>;

/** All regions. */
export const regions = ['AFRALO', 'APRALO', 'EURALO', 'LACRALO', 'NARALO'] as const satisfies readonly Region[];

/** The region that was asked for, if it is one. */
export const regionOf = (text: string | undefined): Region | undefined => regions.find((one) => one === text);
