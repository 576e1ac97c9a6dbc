import type { Json, JsonObject } from '../../../../libs/engine/types.js';

/** A sealed value at its place. */
export interface PlacedValue {
  /** JSON pointer into the payload. */
  readonly path: string;
  readonly value: Json;
}

type Members = Record<string, Json | undefined>;
const isIndex = (token: string | undefined): boolean => token !== undefined && /^(?:0|[1-9]\d*)$/.test(token);

/**
 * A payload with sealed values at their places again. Lists and objects that held nothing else are made anew: a list
 * where the pointer goes on with an index.
 */
export function putBack(payload: JsonObject, values: readonly PlacedValue[]): JsonObject {
  const whole = structuredClone(payload) as Members;
  for (const { path, value } of values) place(whole, tokensOf(path), value);
  return whole as JsonObject;
}

function tokensOf(path: string): string[] {
  return path
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function place(whole: Members, tokens: readonly string[], value: Json): void {
  let inner = whole;
  tokens.forEach((token, i) => {
    if (i === tokens.length - 1) set(inner, token, value);
    else inner = (own(inner, token) ?? set(inner, token, isIndex(tokens[i + 1]) ? [] : {})) as Members;
  });
}

const own = (members: Members, name: string): Json | undefined =>
  Object.hasOwn(members, name) ? members[name] : undefined;

/** Defined, not assigned: a member may be called `__proto__`. */
function set(members: Members, name: string, value: Json): Json {
  Object.defineProperty(members, name, { value, enumerable: true, configurable: true, writable: true });
  return value;
}
