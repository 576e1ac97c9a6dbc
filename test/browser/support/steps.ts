import type { Locator } from 'playwright-core';
import type { EventName } from '../../support/drive.js';
import { payloads } from '../../support/payloads.js';
import type { Reader } from './reader.js';

type Leaf = string | number | boolean;

function leavesOf(value: unknown, path: string): [string, Leaf][] {
  if (Array.isArray(value)) return value.map((one) => [path, one as Leaf]);
  if (typeof value !== 'object') return [[path, value as Leaf]];
  return Object.entries(value ?? {}).flatMap(([name, inner]) => leavesOf(inner, `${path}/${name}`));
}

/** As a field for a date and a time takes it: an instant in UTC to the minute. */
const toMinute = (instant: string): string => new Date(instant).toISOString().slice(0, 16);

async function answers({ hand, page }: Reader, name: string, value: Leaf): Promise<void> {
  const inputs = page.locator(`[name="${name}"]`);
  const kind = await inputs.first().evaluate((input: { type: string }) => input.type);
  const chosen: Locator = page.locator(`[name="${name}"][value="${String(value)}"]`);
  if (kind === 'radio') return hand.pick(chosen);
  if (kind === 'checkbox') return hand.pick(value === true ? inputs : chosen);
  if (kind === 'select-one') return hand.select(inputs, String(value));
  return hand.type(inputs, kind === 'datetime-local' ? toMinute(String(value)) : String(value));
}

/** Takes a step of a case as people do: opens its form, fills it in and sends it. */
export async function takesStep(
  reader: Reader,
  id: string,
  type: EventName,
  payload: object = payloads[type],
): Promise<void> {
  const { t, page, hand } = reader;
  const step = t(`accreditation.event.${type}`);
  await reader.open(`/cases/${id}/act/${type}`);
  for (const [name, value] of leavesOf(payload, '/payload')) await answers(reader, name, value);
  const confirm = page.getByRole('checkbox', { name: t('case.act.confirm') });
  if ((await confirm.count()) > 0) await hand.pick(confirm);
  await reader.press(t('case.act.send'));
  await reader.reads(t('case.done.title', { event: step }));
  await reader.look();
}
