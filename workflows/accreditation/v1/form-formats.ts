import { isEmail, isISO8601, isURL } from 'class-validator';
import type { FieldType } from '../../shared/form.js';

/** What one line of text must look like beyond being text. */
export interface TextFormat {
  /** Typed letter by letter: may be half-typed in a draft. What is picked from a list may not. */
  readonly typed: boolean;
  readonly code: string;
  readonly message: string;
  readonly schema: Readonly<Record<string, string>>;
  matches(text: string): boolean;
}

const phone = /^\+[1-9](?:[ ().-]{0,2}[0-9]){6,14}$/;
const country = /^[A-Z]{2}$/;
const language = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;
const date = /^\d{4}-\d{2}-\d{2}$/;

const pattern = (expression: RegExp, rest: Record<string, string> = {}) => ({ pattern: expression.source, ...rest });

// Any two capitals: the region table, not this form, says which countries are known, and staff decides the others.
const countryFormat: TextFormat = {
  typed: false,
  code: 'not-a-country',
  message: 'must be an ISO country code of two capital letters',
  schema: pattern(country),
  matches: (text) => country.test(text),
};

const languageFormat: TextFormat = {
  typed: false,
  code: 'not-a-language',
  message: 'must be a language code such as fr or zh-Hans',
  schema: pattern(language),
  matches: (text) => language.test(text),
};

/** The format of a field's text. */
export const textFormats: Partial<Record<FieldType, TextFormat>> = {
  email: {
    typed: true,
    code: 'not-an-email',
    message: 'must be one e-mail address such as name@example.org',
    schema: { format: 'email' },
    matches: (text) => isEmail(text),
  },
  // Shape only: tables of numbering plans age, and a released version of the form does not change.
  phone: {
    typed: true,
    code: 'not-a-phone-number',
    message: 'must be a telephone number with its country code, such as +254 20 123 4567',
    schema: pattern(phone),
    matches: (text) => phone.test(text),
  },
  url: {
    typed: true,
    code: 'not-a-web-address',
    message: 'must be a web address that begins with http:// or https://',
    schema: pattern(/^[Hh][Tt][Tt][Pp][Ss]?:\/\//, { format: 'uri' }),
    matches: (text) => isURL(text, { protocols: ['http', 'https'], require_protocol: true, disallow_auth: true }),
  },
  date: {
    typed: false,
    code: 'not-a-date',
    message: 'must be a date such as 2026-01-31',
    schema: { format: 'date' },
    matches: (text) => date.test(text) && isISO8601(text, { strict: true }),
  },
  country: countryFormat,
};

/** The format of each entry of a field that is a list. */
export const entryFormats: Partial<Record<FieldType, TextFormat>> = {
  countries: countryFormat,
  languages: languageFormat,
};
