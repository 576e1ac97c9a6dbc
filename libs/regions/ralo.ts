/** Regions of the At-Large community: the five RALOs. */
export const ralos = ['AFRALO', 'APRALO', 'EURALO', 'LACRALO', 'NARALO'] as const;
export type Ralo = (typeof ralos)[number];

/** ICANN's five geographic regions, each with one RALO. */
export type IcannRegion = 'AF' | 'AP' | 'EUR' | 'LAC' | 'NA';

/** The RALO of each of ICANN's geographic regions. */
export const raloOf: Readonly<Record<IcannRegion, Ralo>> = {
  AF: 'AFRALO',
  AP: 'APRALO',
  EUR: 'EURALO',
  LAC: 'LACRALO',
  NA: 'NARALO',
};

/** ICANN's assignment of countries to regions, as it stood from one day on. */
export interface RegionTable {
  /** First day in force, `YYYY-MM-DD` in UTC. */
  readonly effectiveFrom: string;
  /** By ISO 3166-1 alpha-2 code in upper case. */
  readonly regions: Readonly<Record<string, IcannRegion>>;
}
