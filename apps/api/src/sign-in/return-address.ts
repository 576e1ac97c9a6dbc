/** Longest address that is returned to. */
const longest = 500;

/**
 * Where somebody goes after signing in: a path on this server. Anything that a browser could read as another server
 * (`//host`, `/\host`, a scheme, control characters) becomes the start page.
 */
export function returnAddress(wanted: string | undefined): string {
  if (wanted === undefined || wanted.length > longest || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted)) return '/';
  const here = 'http://here.invalid';
  const url = URL.canParse(wanted, here) ? new URL(wanted, here) : null;
  // Read back from the parsed form: what a browser would make of it is what is checked.
  return url?.origin === here && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : '/';
}
