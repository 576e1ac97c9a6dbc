import type { Role } from '../../workflows/shared/roles.js';
import type { Scope, Standing } from './scope.js';
import { policy } from './table.js';
import type { Right } from './table.js';

const words: Readonly<Record<Scope, string>> = {
  all: 'all',
  ownRegion: 'own region',
  ownOrganisation: 'own organisation',
  ownCase: 'own case',
  own: 'own',
  none: '',
};

const columns: readonly (readonly [Standing, string])[] = [
  ['public', 'Everybody'],
  ['person', 'Signed in'],
  ['applicant', 'Applicant'],
  ['staff', 'Staff'],
  ['raloLeader', 'RALO leader'],
  ['alacMember', 'ALAC member'],
  ['alacChair', 'ALAC Chair'],
  ['alacViceChair', 'ALAC vice-chair'],
  ['ombudsman', 'Ombudsman'],
  ['boardReviewer', 'Board reviewer'],
  ['auditor', 'Auditor'],
  ['admin', 'Administrator'],
] satisfies readonly (readonly ['public' | 'person' | Role, string])[];

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function row(resource: string, action: string, { what, who, closedToRecused }: Right): string {
  const scopes = columns.map(([standing]) => words[who[standing] ?? 'none']);
  return line([`\`${resource}.${action}\``, what, ...scopes, closedToRecused ? 'yes' : '']);
}

/** The table for people, as Markdown; the same as long as the table is. */
export function policyDocument(): string {
  const head = ['Right', 'What', ...columns.map(([, title]) => title), 'Closed to the recused'];
  const rows = Object.entries(policy).flatMap(([resource, actions]) =>
    Object.entries(actions as Readonly<Record<string, Right>>).map(([action, right]) => row(resource, action, right)),
  );
  return `${[line(head), line(head.map(() => '---')), ...rows].join('\n')}\n`;
}

/** Where the table stands in a document: between these two comments. */
const place = /(<!-- rights: written by "npx als document" -->\n)[\s\S]*?(<!-- end of rights -->)/;

/**
 * A document with the table as it is now in its place.
 * @throws Error where the document has no place for it
 */
export function withRights(document: string): string {
  if (!place.test(document)) throw new Error('The document has no place for the table of rights.');
  return document.replace(place, (_, begin: string, end: string) => `${begin}\n${policyDocument()}\n${end}`);
}
