const browsers = [
  ['Firefox', /Firefox\//],
  ['Edge', /Edg(?:e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Chrome', /(?:Chrome|CriOS)\//],
  ['Safari', /Safari\//],
] as const;

const systems = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
] as const;

const first = (names: readonly (readonly [string, RegExp])[], text: string): string | undefined =>
  names.find(([, pattern]) => pattern.test(text))?.[0];

/**
 * What a browser is called, out of what it calls itself.
 * @returns null where it is none that is known
 */
export function browserName(agent: string): { readonly browser: string; readonly system: string } | null {
  const [browser, system] = [first(browsers, agent), first(systems, agent)];
  return browser !== undefined && system !== undefined ? { browser, system } : null;
}
