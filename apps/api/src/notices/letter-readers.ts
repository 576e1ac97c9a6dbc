import type { Party } from '../../../../workflows/shared/letters.js';
import type { Ralo } from '../../../../workflows/shared/roles.js';
import type { MailConfig, MailList } from './mail-config.js';

/** The lists among the parties of a case. A region's list is none while the case has no region. */
export function listsAmong(parties: readonly Party[], region: Ralo | null): MailList[] {
  return [
    ...(parties.includes('ralo') && region !== null ? [region] : []),
    ...(parties.includes('public') ? (['public'] as const) : []),
  ];
}

/** A list as somebody who reads: in English and UTC, as its members have no language in common. */
export function listReader(
  { lists }: MailConfig,
  list: MailList,
): { readonly email: string | null; readonly language: string; readonly timeZone: string } {
  return { email: lists[list] ?? null, language: 'en', timeZone: 'UTC' };
}
