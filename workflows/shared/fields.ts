import { isISO8601, IsBoolean, IsIn, IsInt, IsOptional, Max, Min, ValidateBy, ValidateIf } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import type { FieldError } from '../../libs/problems/field-error.js';
import type { Role } from './roles.js';

/** Who may read a sealed value. `ballot` follows the rules of the vote it belongs to. */
export type Access = 'public' | 'restricted' | 'internal' | 'ballot' | 'sealed';

/** The access of a value, or how it follows from its path and from the rest of the payload. */
export type AccessRule = Access | ((path: string, payload: Readonly<Record<string, unknown>>) => Access);

type MemberDecorator = (target: object, member: string) => void;
type Constructor = abstract new () => unknown;
const sealed = new Map<unknown, Map<string, AccessRule>>();

/**
 * Marks a member of a payload class as a free text, a personal value or a ballot choice: it is stored apart from
 * the trail, which holds only a commitment. What is not marked stands in the trail and can never be erased.
 */
export const Sealed =
  (access: AccessRule): MemberDecorator =>
  (target, member) => {
    const fields = sealed.get(target.constructor) ?? new Map<string, AccessRule>();
    sealed.set(target.constructor, fields.set(member, access));
  };

/** The sealed members of a payload class and of those it extends. */
export function sealedFields(payload: Constructor): ReadonlyMap<string, AccessRule> {
  const parent: unknown = Object.getPrototypeOf(payload);
  const inherited = typeof parent === 'function' && parent.prototype ? sealedFields(parent as Constructor) : [];
  return new Map([...inherited, ...(sealed.get(payload) ?? [])]);
}

/** What is wrong inside a member's value, by JSON pointer into it; empty where nothing is. */
export type InnerCheck = (value: unknown) => readonly FieldError[];

const inner = new Map<unknown, Map<string, InnerCheck>>();

/** A member whose value has parts that are checked one by one, so that each mistake is said where it is. */
export const CheckedInside =
  (check: InnerCheck): MemberDecorator =>
  (target, member) => {
    const checks = inner.get(target.constructor) ?? new Map<string, InnerCheck>();
    inner.set(target.constructor, checks.set(member, check));
  };

/** The members of a payload class that are checked inside. */
export const checksInside = (payload: Constructor): ReadonlyMap<string, InnerCheck> => inner.get(payload) ?? new Map();

const all =
  (...decorators: MemberDecorator[]): MemberDecorator =>
  (target, member) =>
    decorators.forEach((decorate) => decorate(target, member));

/** `x-access` is ours: the screens mark what is public where it is typed. */
const schema = (described: object): MemberDecorator => JSONSchema(described as Parameters<typeof JSONSchema>[0]);

const when = (optional: boolean | undefined): MemberDecorator[] => (optional ? [IsOptional()] : []);

// Line feed, carriage return and tab are text; other control characters are not, and PostgreSQL refuses U+0000.

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** True for a string a person wrote: not blank, no control characters, no half surrogates, at most `max` characters. */
export const isText = (value: unknown, max: number): value is string =>
  typeof value === 'string' &&
  value.length <= max &&
  value.trim() !== '' &&
  value.isWellFormed() &&
  !control.test(value);

const valid = (name: string, message: string, validate: (value: unknown) => boolean): MemberDecorator =>
  ValidateBy({ name, validator: { validate, defaultMessage: () => `$property ${message}` } });

type TextOptions = {
  access: AccessRule;
  max?: number;
  optional?: boolean;
  /** Optional, except where another member has this value. */
  requiredFor?: readonly [member: string, value: string];
};

const presence = ({ optional, requiredFor }: TextOptions): MemberDecorator[] => {
  if (!requiredFor) return when(optional);
  const [other, expected] = requiredFor;
  return [ValidateIf((o: Record<string, unknown>, value) => o[other] === expected || value !== undefined)];
};
const requiredWhen = ({ requiredFor }: TextOptions): object =>
  requiredFor ? { 'x-required-when': { [requiredFor[0]]: requiredFor[1] } } : {};
const seen = (access: AccessRule): string => (typeof access === 'string' ? access : 'depends on the payload');

/** A free text, sealed. */
export const Text = (options: TextOptions): MemberDecorator => {
  const { access, max = 4000 } = options;
  return all(
    Sealed(access),
    valid('text', `must be a text of 1 to ${max} characters without control characters`, (v) => isText(v, max)),
    // All of a member's schema in one decorator: a second would replace the first.
    schema({ type: 'string', minLength: 1, maxLength: max, 'x-access': seen(access), ...requiredWhen(options) }),
    ...presence(options),
  );
};

/** A list of free texts, each sealed by itself. */
export const Texts = ({ access, max = 2000, maxItems }: TextOptions & { maxItems: number }): MemberDecorator =>
  all(
    Sealed(access),
    valid(
      'texts',
      `must be a list of 1 to ${maxItems} texts of at most ${max} characters`,
      (v) => Array.isArray(v) && v.length > 0 && v.length <= maxItems && v.every((item) => isText(item, max)),
    ),
    schema({
      type: 'array',
      minItems: 1,
      maxItems,
      items: { type: 'string', minLength: 1, maxLength: max },
      'x-access': seen(access),
    }),
  );

/** One word of a closed vocabulary; with an access, sealed. */
export const OneOf = (
  values: readonly string[],
  { optional, access }: { optional?: boolean; access?: Access } = {},
): MemberDecorator =>
  all(
    IsIn([...values]),
    schema({ type: 'string', enum: [...values], ...(access ? { 'x-access': access } : {}) }),
    ...(access ? [Sealed(access)] : []),
    ...when(optional),
  );

/**
 * Where the values that count just now are found: in a list among the case's facts, the seats of a role, or the organisations
 * of the cases that are acted on together.
 */
export type Picks = { readonly fact: string } | { readonly seatsOf: Role } | { readonly together: true };

const picked = (picks: Picks | undefined): object => (picks ? { 'x-picks': picks } : {});

export const Whole = (min: number, max: number, picks?: Picks): MemberDecorator =>
  all(IsInt(), Min(min), Max(max), schema({ type: 'integer', minimum: min, maximum: max, ...picked(picks) }));

export const YesNo = (options: { optional?: boolean } = {}): MemberDecorator =>
  all(IsBoolean(), ...when(options.optional));

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** True for an RFC 3339 instant with its offset. */
export const isInstant = (value: unknown): value is string =>
  typeof value === 'string' &&
  instant.test(value) &&
  Number.isFinite(Date.parse(value)) &&
  // `Date.parse` takes 30 February for 2 March.
  isISO8601(value.slice(0, 10), { strict: true });

/** An RFC 3339 instant with its offset. */
export const InstantText = (options: { optional?: boolean } = {}): MemberDecorator =>
  all(
    valid('instant', 'must be an RFC 3339 instant such as 2026-01-31T23:59:00Z', isInstant),
    schema({ type: 'string', format: 'date-time' }),
    ...when(options.optional),
  );

/** An ISO 3166 country code of two capitals. */
export const CountryCode = (options: { optional?: boolean } = {}): MemberDecorator =>
  all(
    valid(
      'countryCode',
      'must be an ISO country code of two capital letters',
      (v) => typeof v === 'string' && /^[A-Z]{2}$/.test(v),
    ),
    schema({ type: 'string', pattern: '^[A-Z]{2}$', 'x-type': 'country' }),
    ...when(options.optional),
  );

/** An identifier of the house, such as a seat: letters, digits, and hyphens. */
export const isIdentifier = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/.test(value);

/** One identifier of the house. */
export const Identifier = (options: { optional?: boolean; picks?: Picks } = {}): MemberDecorator =>
  all(
    valid('identifier', 'must be a name of letters, digits and hyphens', isIdentifier),
    schema({ type: 'string', ...picked(options.picks) }),
    ...when(options.optional),
  );

/** A list of different identifiers, exactly or at most so many. */
export const Identifiers = (min: number, max: number, picks?: Picks): MemberDecorator =>
  all(
    valid(
      'identifiers',
      `must be a list of ${min} to ${max} different identifiers`,
      (v) =>
        Array.isArray(v) && v.length >= min && v.length <= max && new Set(v).size === v.length && v.every(isIdentifier),
    ),
    schema({
      type: 'array',
      minItems: min,
      maxItems: max,
      uniqueItems: true,
      items: { type: 'string' },
      ...picked(picks),
    }),
  );

/** An object with one closed-vocabulary word for each of `keys`. */
export const WordFor = (keys: readonly string[], words: readonly string[]): MemberDecorator =>
  all(
    valid('wordFor', `must say one of ${words.join(', ')} for each of ${keys.join(', ')}`, (v) =>
      hasExactly(v, keys, (word) => words.includes(word as string)),
    ),
    schema(objectSchema(keys, { type: 'string', enum: [...words] }, [...keys])),
  );

/** An object with a sealed text for some or all of `keys`. */
export const TextFor = (keys: readonly string[], { access, max = 4000 }: TextOptions): MemberDecorator =>
  all(
    Sealed(access),
    valid('textFor', `must hold texts of at most ${max} characters for some of ${keys.join(', ')}`, (v) =>
      hasOnly(v, keys, (text) => isText(text, max)),
    ),
    schema({ ...objectSchema(keys, { type: 'string', maxLength: max }, []), 'x-access': seen(access) }),
  );

const objectSchema = (keys: readonly string[], value: object, required: string[]): object => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(keys.map((key) => [key, value])),
  ...(required.length > 0 ? { required } : {}),
});

const hasOnly = (value: unknown, keys: readonly string[], test: (item: unknown) => boolean): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(([key, item]) => keys.includes(key) && test(item));

const hasExactly = (value: unknown, keys: readonly string[], test: (item: unknown) => boolean): boolean =>
  hasOnly(value, keys, test) && keys.every((key) => Object.hasOwn(value as object, key));
