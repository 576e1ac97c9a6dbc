import { standings } from '../../../../../workflows/standing/standings.js';
import type { Standing } from '../../../../../workflows/standing/standings.js';
import { ralos } from '../../../../../workflows/shared/roles.js';
import type { Ralo } from '../../../../../workflows/shared/roles.js';
import { emailPattern } from '../../people/profile-fields.js';
import { countryNamed } from '../../regions/country-named.js';
import type { AlsState } from '../als-states.js';
import { isPartialDay, notADay } from './partial-day.js';
import type { Fits, TableLine, TableOf } from './read-table.js';

/** Columns of the file. */
export const registerColumns = [
  ...(['number', 'name', 'country', 'ralo', 'accredited_on', 'state', 'standing', 'languages', 'website'] as const),
  ...(['former_names', 'primary_name', 'primary_email', 'secondary_name', 'secondary_email', 'source_url'] as const),
] as const;
type RegisterColumn = (typeof registerColumns)[number];

/** States in which an ALS can have been before this product. */
const states = ['accredited', 'withdrawn', 'left'] as const satisfies readonly AlsState[];

const oneOf = (words: readonly string[]): readonly [(text: string) => boolean, string] => [
  (text) => words.includes(text),
  `is one of ${words.join(', ')}`,
];
const isName = (text: string): boolean => text.length <= 300 && !/\p{Cc}/u.test(text);
const isNumber: Fits = (text) => /^[1-9]\d{0,8}$/.test(text);
const isCountry: Fits = (text) => countryNamed(text) !== null;
const areNames: Fits = (text) => text.split(' | ').every(isName);
const isSource: Fits = (text) => text.length <= 2000;
const isEmail = (text: string): boolean => emailPattern.test(text) && text.length <= 254;
const isLanguageList = (text: string): boolean => text.split(/[\s,;]+/).every((code) => /^[a-z]{2,3}$/.test(code));
const isAddress = (text: string): boolean => text.length <= 500 && /^https?:\/\/\S+$/i.test(text);

const name = [isName, 'has more than 300 characters, or one that cannot be printed'] as const;
const email = [isEmail, 'is not one address'] as const;

/** How a file of the register looks. */
export const registerTable: TableOf<RegisterColumn> = {
  columns: registerColumns,
  required: ['name', 'ralo'],
  checks: {
    number: [isNumber, 'is not a number of the register'],
    name,
    country: [isCountry, 'is not a country of the table of regions'],
    ralo: oneOf(ralos),
    accredited_on: [isPartialDay, notADay],
    state: oneOf(states),
    standing: oneOf(standings),
    languages: [isLanguageList, 'is not a list of language codes, for example "en fr"'],
    website: [isAddress, 'is not an address that begins with http:// or https://'],
    former_names: [areNames, name[1]],
    primary_name: name,
    primary_email: email,
    secondary_name: name,
    secondary_email: email,
    source_url: [isSource, 'has more than 2000 characters'],
  },
};

/** Somebody who speaks for an ALS. */
export interface ContactRow {
  readonly kind: 'primary' | 'secondary';
  readonly name: string;
  readonly email: string;
}

/** An ALS as a line tells it; null is what the line leaves open. */
export interface RegisterRow {
  readonly line: number;
  readonly number: number | null;
  readonly name: string;
  readonly country: string | null;
  readonly region: Ralo;
  readonly accreditedOn: string | null;
  readonly state: AlsState;
  readonly standing: Standing;
  readonly languages: readonly string[] | null;
  readonly website: string | null;
  readonly formerNames: readonly string[];
  readonly contacts: readonly ContactRow[];
  readonly source: string | null;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** A line that is right. A contact without an address cannot be reached, so it is none. */
export function toRegisterRow({ line, values }: TableLine<RegisterColumn>): RegisterRow {
  const contacts = (['primary', 'secondary'] as const).flatMap((kind): ContactRow[] => {
    const address = values[`${kind}_email`].toLowerCase();
    return address === '' ? [] : [{ kind, name: values[`${kind}_name`] || address, email: address }];
  });
  return {
    line,
    number: values.number === '' ? null : Number(values.number),
    name: values.name,
    country: values.country === '' ? null : countryNamed(values.country),
    region: values.ralo as Ralo,
    accreditedOn: orNull(values.accredited_on),
    state: (values.state || 'accredited') as AlsState,
    standing: (values.standing || 'active') as Standing,
    languages: values.languages === '' ? null : values.languages.split(/[\s,;]+/),
    website: orNull(values.website),
    formerNames: values.former_names === '' ? [] : values.former_names.split(' | ').map((one) => one.trim()),
    contacts,
    source: orNull(values.source_url),
  };
}
