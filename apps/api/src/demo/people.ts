import { ralos } from '../../../../workflows/shared/roles.js';
import type { Ralo, Role } from '../../../../workflows/shared/roles.js';

/** A capacity of an invented person. */
export interface DemoSeat {
  readonly seat: string;
  readonly role: Role;
  readonly region: Ralo | null;
}

/** An invented person of the demonstration. Names of real people are not used. */
export interface DemoPerson {
  readonly name: string;
  readonly seats: readonly DemoSeat[];
}

/** Holders of the three ALAC seats of each region, `AF-1` to `NA-3`. */
const members: Readonly<Record<Ralo, readonly [prefix: string, names: readonly string[]]>> = {
  AFRALO: ['AF', ['Amara Diallo', 'Tendai Moyo', 'Yasmine Benali']],
  APRALO: ['AP', ['Priya Raman', 'Kenji Watari', 'Sela Taufa']],
  EURALO: ['EU', ['Ilse Brandt', 'Mateusz Zielony', 'Aoife Brannigan']],
  LACRALO: ['LAC', ['Lucía Ferreyra', 'Tiago Azevedo', 'Marisol Quispe']],
  NARALO: ['NA', ['Jordan Whitfield', 'Noor Kapadia', 'Émilie Gagnonot']],
};

/** Leaders of each region: chair and secretary. */
const leaders: Readonly<Record<Ralo, readonly [chair: string, secretary: string]>> = {
  AFRALO: ['Kwame Asante-Bio', 'Fatou Sarrol'],
  APRALO: ['Mei Lin Tanaka', 'Arjun Selvan'],
  EURALO: ['Radka Novotna', 'Luca Ferrantini'],
  LACRALO: ['Rosa Imbert', 'Diego Palomar'],
  NARALO: ['Casey Thornbury', 'Dana Littlecrow'],
};

/** Address of an invented person: `amara.diallo@example.org`. Nobody receives mail there (RFC 2606). */
export function demoAddress(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${letters.replace(/[^a-z]+/g, '.')}@example.org`;
}

const seat = (name: string, role: Role, region: Ralo | null = null): DemoSeat => ({ seat: name, role, region });

/** Offices that members hold beside their own seat. */
const offices: Readonly<Record<string, DemoSeat>> = {
  'EU-1': seat('ALAC-CHAIR', 'alacChair'),
  'AF-2': seat('ALAC-VICE-CHAIR-1', 'alacViceChair'),
  'LAC-1': seat('ALAC-VICE-CHAIR-2', 'alacViceChair'),
};

function membersOf(region: Ralo): DemoPerson[] {
  const [prefix, names] = members[region];
  return names.map((name, i) => {
    const own = seat(`${prefix}-${i + 1}`, 'alacMember', region);
    const office = offices[own.seat];
    return { name, seats: office ? [own, office] : [own] };
  });
}

function leadersOf(region: Ralo): DemoPerson[] {
  const [chair, secretary] = leaders[region];
  return [
    { name: chair, seats: [seat(`${region}-CHAIR`, 'raloLeader', region)] },
    { name: secretary, seats: [seat(`${region}-SECRETARY`, 'raloLeader', region)] },
  ];
}

function others(role: Role, prefix: string, names: readonly string[]): DemoPerson[] {
  return names.map((name, i) => ({ name, seats: [seat(names.length > 1 ? `${prefix}-${i + 1}` : prefix, role)] }));
}

/** Everybody but the applicants. */
export const demoPeople: readonly DemoPerson[] = [
  ...others('staff', 'STAFF', ['Hanna Vestergard', 'Oumar Keitani', 'Sofia Marques Leal']),
  ...ralos.flatMap(membersOf),
  ...ralos.flatMap(leadersOf),
  ...others('boardReviewer', 'BOARD', ['Graham Oduya', 'Katarzyna Lindh', 'Rafael Montero Gil']),
  ...others('ombudsman', 'OMBUDSMAN', ['Wilhelmina Okoro']),
  ...others('auditor', 'AUDITOR', ['Samuel Ashgrove']),
  ...others('admin', 'ADMIN', ['Petra Lindqvist-Rao']),
];
