import type { Response } from 'supertest';
import { v4 as uuid } from 'uuid';
import { bodyOf } from './answers.js';
import type { Headers, House } from './house.js';
import { pdf } from './files.js';

/** A version as it is served. */
export interface ServedVersion {
  readonly document: string;
  readonly version: number;
  readonly latest: boolean;
  readonly revision: number;
  readonly title: string | null;
  readonly access: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly scan: string;
  readonly href: string;
}

/** What a test sends; left out: a PDF with a title and a kind. */
export interface Upload {
  readonly bytes?: Buffer;
  readonly name?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly key?: string;
}

/** Uploads a file as a form. */
export function upload(house: House, id: string, who: Headers, sent: Upload = {}): Promise<Response> {
  const { bytes = pdf, name = 'statutes.pdf', fields = {}, key = uuid() } = sent;
  const { organisation: _organisation, ...headers } = who;
  const request = house.http.post(`/api/v1/cases/${id}/documents`).set({ 'idempotency-key': key, ...headers });
  for (const [field, value] of Object.entries({ title: 'Statutes', kind: 'statutes', ...fields })) {
    void request.field(field, value);
  }
  return request.attach('file', bytes, { filename: name, contentType: 'text/html' }).then();
}

/** Uploads a file that has to be taken in. */
export async function uploaded(house: House, id: string, who: Headers, sent?: Upload): Promise<ServedVersion> {
  const answer = await upload(house, id, who, sent);
  if (answer.status !== 201) throw new Error(answer.text);
  return bodyOf<{ added: ServedVersion }>(answer).added;
}

/** What a reader sees of the documents of a case. */
export async function listed(house: House, id: string, who?: Headers): Promise<readonly ServedVersion[]> {
  const answer = await house.get(`/api/v1/cases/${id}/documents?limit=100`, who);
  if (answer.status !== 200) throw new Error(answer.text);
  return bodyOf<{ items: ServedVersion[] }>(answer).items;
}

/** A download with its bytes. */
export function download(house: House, href: string, who: Headers = {}): Promise<Response> {
  const { organisation: _organisation, ...headers } = who;
  return house.http.get(href).set(headers).responseType('blob').then();
}
