import type { AlsSummaryDto } from '../../../../../libs/api-client';

/** A website only as a link where it is one: what is kept in the register was written by people. */
export const linkOf = ({ website }: Pick<AlsSummaryDto, 'website'>): string | null =>
  website !== null && /^https?:\/\//i.test(website) ? website : null;
