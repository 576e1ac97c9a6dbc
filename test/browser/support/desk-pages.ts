import type { Shown } from './all-pages.js';

/** Somebody of the demonstration with what they hold. */
export interface Person {
  readonly name: string;
  readonly seats: readonly { readonly seat: string; readonly role: string }[];
}

interface Wanted {
  readonly voting: string | undefined;
  readonly examined: string | undefined;
  readonly advising: string | undefined;
}

const queue = [
  '/desk',
  '/desk/search',
  '/desk/queue',
  '/desk/queue/enter',
  '/desk/register',
  '/desk/register/duplicates',
];
const audit = ['', '/case', '/refused', '/readings', '/sign-ins', '/office'].map((part) => `/desk/audit${part}`);
const office = ['', '/people', '/files', '/tokens', '/letters', '/incidents', '/rules'].map(
  (part) => `/desk/office${part}`,
);

/** By the seat whose holder has them before them; cases stand for those that the demonstration has. */
const pagesBySeat = ({ voting, examined, advising }: Wanted): Readonly<Record<string, readonly string[]>> => ({
  'STAFF-1': [
    ...queue,
    ...(examined ? [`/desk/queue/${examined}/due-diligence`] : []),
    '/account',
    '/account/sessions',
  ],
  'AF-1': ['/desk/votes', ...(voting ? [`/desk/votes/${voting}`, `/cases/${voting}/act/ballot.cast`] : [])],
  'AFRALO-CHAIR': ['/desk', '/desk/region', ...(advising ? [`/desk/region/${advising}`] : [])],
  'ALAC-CHAIR': ['/desk', '/desk/votes', '/desk/figures'],
  'BOARD-1': ['/desk/reviews'],
  AUDITOR: audit,
  ADMIN: office,
});

const nameIn = (seat: string, path: string): string =>
  `${seat}${path}`
    .toLowerCase()
    .replaceAll(/\/[0-9a-f-]{36}/g, '-one')
    .replaceAll('/', '-');

/** The desks, each as the holder of a seat sees it. */
export function deskPages(people: readonly Person[], wanted: Wanted): Shown[] {
  return Object.entries(pagesBySeat(wanted)).flatMap(([seat, paths]) => {
    const holder = people.find(({ seats }) => seats.some((held) => held.seat === seat))?.name ?? null;
    return paths.map((path) => ({ name: nameIn(seat, path), path, as: holder }));
  });
}
