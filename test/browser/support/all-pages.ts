import type { APIRequestContext } from 'playwright-core';
import { deskPages } from './desk-pages.js';
import type { Person } from './desk-pages.js';

/** A page and who has to be signed in to see it. */
export interface Shown {
  /** Of the picture. */
  readonly name: string;
  /** Without the language. */
  readonly path: string;
  /** Name of somebody of the demonstration; null for everybody. */
  readonly as: string | null;
}

interface Listed {
  readonly id: string;
  readonly state: string;
  readonly organisation: { readonly id: string };
}

const parts = ['', '/history', '/papers', '/form'] as const;
const sectionsShown = ['', '/organisation', '/members', '/declaration', '/papers', '/check'] as const;

const forEverybody = [
  '/',
  '/how-it-works',
  '/rules',
  '/applications',
  '/withdrawals',
  '/results',
  '/register',
  '/register/before',
  '/help',
  '/accessibility',
  '/report',
];

const nameOf = (path: string): string => path.replaceAll('/', '-').replace(/^-/, '') || 'home';

async function listed<T>(request: APIRequestContext, path: string, member: string): Promise<T[]> {
  const answer = await request.get(path);
  return ((await answer.json()) as Record<string, T[]>)[member] ?? [];
}

/** A case of each state that the demonstration has, as everybody sees it; a draft as its applicant does. */
function ofCases(cases: readonly Listed[], applicant: string): Shown[] {
  const each = new Map(cases.map((one) => [one.state, one.id]));
  return [...each].flatMap(([state, id]) =>
    parts.map((part) => ({
      name: `case-${state}${nameOf(part).replace('home', '')}`,
      path: `/cases/${id}${part}`,
      as: state === 'draft' ? applicant : null,
    })),
  );
}

/**
 * Every page there is something to see on, in a demonstration that runs.
 * @param draft id of an application that has not been sent
 * @param applicant name of whoever may go on with it
 */
export async function allPages(request: APIRequestContext, draft: string, applicant: string): Promise<Shown[]> {
  const cases = await listed<Listed>(request, '/api/v1/cases?limit=100', 'items');
  const people = await listed<Person>(request, '/api/v1/sign-in', 'demoPeople');
  const one = (wanted: string): string | undefined => cases.find(({ state }) => state === wanted)?.id;
  const wanted = { voting: one('vote'), examined: one('dueDiligence'), advising: one('regionalAdvice') };
  return [
    ...forEverybody.map((path) => ({ name: nameOf(path), path, as: null })),
    { name: 'sign-in', path: '/sign-in', as: null },
    { name: 'nothing-here', path: '/nothing-here', as: null },
    { name: 'apply', path: '/apply', as: null },
    { name: 'apply-new', path: '/apply/new', as: applicant },
    ...sectionsShown.map((part) => ({
      name: `draft${part.replace('/', '-')}`,
      path: `/apply/${draft}${part}`,
      as: applicant,
    })),
    ...ofCases(cases, applicant),
    ...deskPages(people, wanted),
  ];
}
