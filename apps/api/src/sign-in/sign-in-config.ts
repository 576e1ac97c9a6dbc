import type { Reading } from '../config-reading.js';

/** The OpenID provider that committee members and staff sign in with. */
export interface OpenIdConfig {
  /** Issuer identifier; its configuration is found below it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** How people and machines sign in, and for how long. */
export interface SignInConfig {
  /** Null where there is no provider: then everybody signs in by e-mail. */
  readonly openid: OpenIdConfig | null;
  /** Minutes without a request after which a session ends. */
  readonly idleMinutes: number;
  /** Hours after which a session ends in any case. */
  readonly longestHours: number;
  /** Minutes for which having proved who one is counts as fresh. */
  readonly freshMinutes: number;
  /** Event types, and what else is named to `FreshSignIn`, that want a fresh sign-in. */
  readonly freshFor: readonly string[];
  /** Addresses or networks of proxies whose word on who asks is taken. */
  readonly trustedProxies: readonly string[];
  /** Whether somebody unknown who reads their e-mail becomes a person, as an applicant has to. */
  readonly newPeople: boolean;
}

/** What holds where nothing is set. */
export const usualSignIn: SignInConfig = {
  openid: null,
  idleMinutes: 60,
  longestHours: 12,
  freshMinutes: 15,
  freshFor: ['ballot.cast', 'review.decide', 'seat.change', 'machineToken.make'],
  trustedProxies: [],
  newPeople: true,
};

/** Reads the settings of signing in; mistakes are noted with the reading. */
export function readSignInConfig(reading: Reading): SignInConfig {
  const usual = usualSignIn;
  return {
    openid: readOpenId(reading),
    idleMinutes: reading.wholeNumber('SESSION_IDLE_MINUTES', [5, 10_080], usual.idleMinutes),
    longestHours: reading.wholeNumber('SESSION_HOURS', [1, 720], usual.longestHours),
    freshMinutes: reading.wholeNumber('FRESH_SIGN_IN_MINUTES', [1, 1440], usual.freshMinutes),
    freshFor: listOf(reading, 'FRESH_SIGN_IN_FOR', /^[\w-]+\.[\w.-]+$/, usual.freshFor),
    trustedProxies: listOf(reading, 'TRUSTED_PROXIES', /^[\da-f.:]+(?:\/\d{1,3})?$/i, usual.trustedProxies),
    newPeople: reading.yesOrNo('SIGN_UP', usual.newPeople),
  };
}

/** Words separated by commas; `none` for an empty list. */
function listOf(reading: Reading, name: string, word: RegExp, fallback: readonly string[]): readonly string[] {
  const text = reading.text(name);
  if (text === null) return fallback;
  const words = text === 'none' ? [] : text.split(',').map((one) => one.trim());
  for (const one of words) if (!word.test(one)) reading.wrong(name, `has an entry that cannot be one: "${one}"`);
  return words;
}

const secure = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(url.hostname));

function readOpenId(reading: Reading): OpenIdConfig | null {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
  const [issuer, clientId, clientSecret] = names.map((name) => reading.text(name));
  if (!issuer && !clientId && !clientSecret) return null;
  if (issuer && clientId && clientSecret) {
    const usable = URL.canParse(issuer) && secure(new URL(issuer));
    return usable ? { issuer, clientId, clientSecret } : reading.wrong('OIDC_ISSUER', 'must be an https address');
  }
  for (const name of names)
    if (reading.text(name) === null) reading.wrong(name, 'is not set, and the others of OIDC are');
  return null;
}
