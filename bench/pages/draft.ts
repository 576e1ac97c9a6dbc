import type { APIResponse, BrowserContext } from 'playwright-core';
import { v4 as uuid } from 'uuid';
import type { DemoOffice } from '../../test/support/demo-office.js';

async function taken<T>(answer: APIResponse): Promise<T> {
  if (!answer.ok()) throw new Error(await answer.text());
  return (await answer.json()) as T;
}

/** Signs an applicant in and opens a draft of theirs: its id, and who they are. */
export async function openDraft(
  { request }: BrowserContext,
  { url, accounts }: DemoOffice,
): Promise<{ id: string; applicant: string }> {
  const headers = { origin: url, 'idempotency-key': uuid() };
  const applicant = accounts.find(({ organisation }) => organisation !== null);
  if (!applicant?.organisation) throw new Error('The demonstration has no applicant.');
  const { demoPeople } = await taken<{ demoPeople: { person: string; name: string }[] }>(
    await request.get(`${url}/api/v1/sign-in`),
  );
  const person = demoPeople.find(({ name }) => name === applicant.name)?.person;
  await taken(await request.post(`${url}/api/v1/sign-in/demo`, { headers, data: { person } }));
  const data = { organisation: { id: applicant.organisation.id } };
  const opened = await taken<{ case: string }>(await request.post(`${url}/api/v1/cases`, { headers, data }));
  return { id: opened.case, applicant: applicant.name };
}
