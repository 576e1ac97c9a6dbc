import { readFileSync } from 'node:fs';
import type { Response } from 'supertest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

type Schema = { $ref?: string; properties?: Record<string, Schema>; items?: Schema };
type Answered = { content?: Record<string, { schema?: Schema }> };
type Operation = { responses: Record<string, Answered> };
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const document = JSON.parse(readFileSync('openapi.json', 'utf8')) as Document;
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ $id: 'openapi', components: document.components });

const within = (schema: Schema): Schema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"openapi#/components')) as Schema;

const matches = (template: string, path: string): boolean =>
  new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path);

function answeredWith(method: string, asked: string, answer: Response): Schema | undefined {
  const [bare = ''] = asked.split('?');
  // A path that is written out comes before one with a parameter.
  const known = Object.keys(document.paths).sort((a, b) => a.split('{').length - b.split('{').length);
  const template = known.find((path) => matches(path, bare)) ?? '';
  const answered = document.paths[template]?.[method]?.responses[answer.status];
  const [type = ''] = (answer.headers['content-type'] ?? '').split(';');
  return answered?.content?.[type]?.schema;
}

/** Members that are served and that the description does not name. */
function undescribed(schema: Schema, value: unknown, at = ''): string[] {
  const named = schema.$ref ? document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] : schema;
  if (!named) return [];
  if (Array.isArray(value))
    return value.flatMap((item) => (named.items ? undescribed(named.items, item, `${at}[]`) : []));
  if (typeof value !== 'object' || value === null || !named.properties) return [];
  const { properties } = named;
  return Object.entries(value).flatMap(([name, member]) =>
    properties[name] ? undescribed(properties[name], member, `${at}/${name}`) : [`${at}/${name} is not described`],
  );
}

/** What of an answer differs from what `openapi.json` says of it. */
export function differences(method: string, path: string, answer: Response): string[] {
  const schema = answeredWith(method, path, answer);
  const place = `${method} ${path} ${answer.status}`;
  if (!schema) return [`${place}: not described`];
  const validate = ajv.compile(within(schema));
  const wrong = validate(answer.body)
    ? []
    : (validate.errors ?? []).map((e) => `${place}${e.instancePath} ${e.message}`);
  return [...wrong, ...undescribed(schema, answer.body).map((what) => `${place}: ${what}`)];
}

const event = ajv.compile({ $ref: 'openapi#/components/schemas/EventDto' });

/** What `openapi.json` says against a body sent to act on a case. */
export const refusedByDescription = (body: object): string[] =>
  event(body) ? [] : (event.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
