import { readCase, readCaseHistory } from '../../../../../libs/api-client';
import type { CaseDto, HistoryItemDto, RuleDto } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import { data } from 'react-router';
import { apiOf } from '../../api/api.server';
import { answered } from '../../api/answered.server';
import { procedureOf } from '../../api/procedure.server';
import type { Visit } from '../../api/procedure.server';

/** A step with its case and the rule behind it, as that case was opened with it. */
export interface OpenedStep {
  readonly of: CaseDto;
  readonly item: HistoryItemDto;
  readonly rule: RuleDto | null;
  readonly last: boolean;
}

async function stepOf(client: Client, request: Request, id: string, revision: number): Promise<HistoryItemDto> {
  const { items } = await answered(readCaseHistory({ client, path: { id }, query: { revision } }), request);
  const [item] = items;
  if (!item) throw data(null, { status: 404 });
  return item;
}

/** The values that a case was opened with stand in its first step. */
function valueIn(opening: HistoryItemDto, rule: RuleDto): RuleDto {
  const values = opening.payload['rules'] as Record<string, RuleDto['value']> | undefined;
  const value = values?.[rule.id];
  if (value === undefined) return rule;
  return { ...rule, value, overridden: JSON.stringify(value) !== JSON.stringify(rule.value) };
}

/** @throws the page that says that there is no such step */
export async function openedStep(visit: Visit, id: string, revision: string): Promise<OpenedStep> {
  const client = apiOf(visit.context);
  if (!/^[1-9]\d{0,5}$/.test(revision)) throw data(null, { status: 404 });
  const [of, item, opening] = await Promise.all([
    answered(readCase({ client, path: { id } }), visit.request),
    stepOf(client, visit.request, id, Number(revision)),
    stepOf(client, visit.request, id, 1),
  ]);
  const { rules } = await procedureOf(item, visit);
  const rule = rules.find((one) => one.id === item.rule);
  return { of, item, rule: rule ? valueIn(opening, rule) : null, last: item.revision === of.revision };
}
