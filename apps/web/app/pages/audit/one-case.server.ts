import { checkCase, compareCase, listCases, readCase } from '../../../../../libs/api-client';
import type { CaseCheckDto, CaseDifferencesDto, CaseDto, FormFieldDto, Problem } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import { answered } from '../../api/answered.server';
import { attempted } from '../../api/attempted.server';
import { procedureOf } from '../../api/procedure.server';
import type { Visit } from '../../api/procedure.server';
import { asked } from '../public/asked';
import { instantOf } from './instant-of';

type Asked = Partial<Record<'number' | 'case' | 'since' | 'until' | 'check', string>>;

/** What the page of one case shows. */
export interface ShownCase {
  readonly asked: Asked;
  /** Null before a case was asked for, and where there is none of that number. */
  readonly of: Pick<CaseDto, 'id' | 'number' | 'organisation' | 'procedure' | 'state'> | null;
  /** Null where no instant was asked for. */
  readonly compared: CaseDifferencesDto | null;
  readonly fields: readonly FormFieldDto[];
  readonly checked: CaseCheckDto | null;
  readonly problem: Problem | null;
}

const nothing = { of: null, compared: null, fields: [], checked: null, problem: null };

async function idOf(client: Client, given: Asked): Promise<{ id?: string | undefined; problem: Problem | null }> {
  if (given.case) return { id: given.case, problem: null };
  if (!given.number) return { problem: null };
  // Withdrawals are counted by themselves: the number that is asked for here is an application's.
  const query = { number: given.number as unknown as number, procedure: 'accreditation' };
  const found = await attempted(listCases({ client, query }));
  return found.done ? { id: found.result.items[0]?.id, problem: null } : { problem: found.problem };
}

/** @throws the page that says that there is no such case, where it was not asked for by its number */
export async function oneCase(client: Client, visit: Visit): Promise<ShownCase> {
  const given = asked(visit.request, ['number', 'case', 'since', 'until', 'check']);
  const { id, problem } = await idOf(client, given);
  if (id === undefined) return { ...nothing, asked: given, problem };
  const path = { id };
  const of = await answered(readCase({ client, path }), visit.request);
  const { since, until, check } = given;
  const query = { from: since ? instantOf(since) : of.openedAt, ...(until ? { to: instantOf(until) } : {}) };
  const [compared, checked, { sections }] = await Promise.all([
    since || until ? attempted(compareCase({ client, path, query })) : null,
    check ? answered(checkCase({ client, path }), visit.request) : null,
    procedureOf(of, visit),
  ]);
  const { number, organisation, procedure, state } = of;
  return {
    asked: { ...given, ...(number === null ? {} : { number: String(number) }) },
    of: { id, number, organisation, procedure, state },
    compared: compared?.done ? compared.result : null,
    fields: sections.flatMap(({ fields }) => fields),
    checked,
    problem: compared && !compared.done ? compared.problem : null,
  };
}
