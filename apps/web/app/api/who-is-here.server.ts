import { whoAmI } from '../../../../libs/api-client';
import type { MeDto } from '../../../../libs/api-client';
import type { RouterContextProvider } from 'react-router';
import { visit } from '../visit';
import { apiOf } from './api.server';
import { cookieOf } from './cookie';

/** Who reads a page. */
export interface Visitor {
  /** Null for somebody who has not signed in. */
  readonly me: MeDto | null;
  /** Whether what is shown is invented. */
  readonly demo: boolean;
  /** IANA name of the zone in which they read times; null where it is not known. */
  readonly zone: string | null;
  /** Colours that they chose; null for those of their device. */
  readonly scheme: 'light' | 'dark' | null;
  /** Colours of their device, as far as their browser tells. */
  readonly device: 'light' | 'dark';
  /** When the page was made, RFC 3339. */
  readonly now: string;
  /** Under which a fault is found again. */
  readonly reference: string;
}

/** Asked of the calendar itself: its list leaves out names of which it has an older one, such as Asia/Kolkata. */
function isZone(zone: string): boolean {
  try {
    return zone !== '' && new Intl.DateTimeFormat('en', { timeZone: zone }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

/** Who reads, and how. Somebody whose session has ended is nobody; what they may not read, the API will not give. */
export async function whoIsHere(request: Request, context: Readonly<RouterContextProvider>): Promise<Visitor> {
  const { demo, reference } = context.get(visit);
  const { data: me = null } = await whoAmI({ client: apiOf(context) });
  const zone = me?.timeZone ?? decodeURIComponent(cookieOf(request, 'zone') ?? '');
  const scheme = cookieOf(request, 'scheme');
  return {
    me,
    demo,
    zone: isZone(zone) ? zone : null,
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : null,
    device: request.headers.get('sec-ch-prefers-color-scheme')?.replaceAll('"', '') === 'dark' ? 'dark' : 'light',
    now: new Date().toISOString(),
    reference,
  };
}
