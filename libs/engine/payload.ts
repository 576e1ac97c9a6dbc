import { createRequire } from 'node:module';
import { validateSync } from 'class-validator';
import type { ValidationError } from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { checksInside, sealedFields } from '../../workflows/shared/fields.js';
import { leaves } from '../../workflows/shared/leaves.js';
import type { PayloadClass } from '../../workflows/shared/procedure.js';
import type { FieldError, Json, JsonObject, SealedValue } from './types.js';

const isObject = (value: unknown): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function problems(error: ValidationError, above = ''): FieldError[] {
  const pointer = `${above}/${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({
    pointer,
    code: constraint === 'whitelistValidation' ? 'unknown-field' : constraint,
    message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => problems(child, pointer))];
}

/** What is wrong with a payload by its class: unknown members, missing ones, wrong ones; empty where nothing is. */
export function checkPayload(payload: unknown, type: PayloadClass): FieldError[] {
  if (!isObject(payload)) return [{ pointer: '', code: 'object', message: 'the payload must be an object' }];
  if (Object.hasOwn(payload, '__proto__'))
    return [{ pointer: '/__proto__', code: 'unknown-field', message: '__proto__ is not a field' }];
  const instance = Object.assign(new type(), payload);
  const options = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };
  const wrong = validateSync(instance, options).flatMap((e) => problems(e));
  return wrong.length > 0 ? wrong : problemsInside(payload, type);
}

/** Looked for only where every member is what it should be. */
function problemsInside(payload: Readonly<Record<string, Json>>, type: PayloadClass): FieldError[] {
  return [...checksInside(type)].flatMap(([member, check]) =>
    payload[member] === undefined
      ? []
      : check(payload[member]).map((error) => ({ ...error, pointer: `/${member}${error.pointer}` })),
  );
}

/** Parts a valid payload: what stands in the trail, and what is sealed, value by value. */
export function partPayload(payload: JsonObject, type: PayloadClass): { inline: JsonObject; sealed: SealedValue[] } {
  const access = sealedFields(type);
  const entries = Object.entries(payload).filter(([, value]) => value !== undefined && value !== null);
  const inline = Object.fromEntries(entries.filter(([member]) => !access.has(member)));
  const sealed = entries.flatMap(([member, value]) => {
    const rule = access.get(member);
    if (!rule) return [];
    return leaves(value, `/${member}`).map((leaf) => ({
      path: leaf.pointer,
      access: typeof rule === 'function' ? rule(leaf.pointer, payload) : rule,
      value: leaf.value,
    }));
  });
  return { inline, sealed };
}

// The storage of class-transformer is not exported to ES modules.
const { defaultMetadataStorage } = createRequire(import.meta.url)('class-transformer/cjs/storage.js') as {
  defaultMetadataStorage: never;
};

type Schema = { properties?: Record<string, Record<string, Json>>; required?: string[] };
const schemas = new Map<PayloadClass, JsonObject>();

/** Members whose type is only known as an object get a reference to a definition that does not exist. */
function withoutReferences(properties: Schema['properties'] = {}): Record<string, Record<string, Json>> {
  const members = Object.entries(properties).map(([name, { $ref: _, ...rest }]) => [name, rest] as const);
  return Object.fromEntries(members);
}

/** JSON Schema of an event's payload: enough to draw its form. `x-access` says who will read a member. */
export function payloadSchema(type: PayloadClass): JsonObject {
  const known = schemas.get(type);
  if (known) return known;
  const raw = targetConstructorToSchema(type, { classTransformerMetadataStorage: defaultMetadataStorage }) as Schema;
  const required = (raw.required ?? []).filter((member) => !raw.properties?.[member]?.['x-required-when']);
  const schema = {
    type: 'object',
    additionalProperties: false,
    properties: withoutReferences(raw.properties),
    ...(required.length > 0 ? { required } : {}),
  };
  schemas.set(type, schema);
  return schema;
}
