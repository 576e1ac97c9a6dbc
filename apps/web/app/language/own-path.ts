const foreign = /^\/[/\\]/;

/** A path on this server, or `/`: nobody is sent to a foreign one. */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || foreign.test(wanted)) return '/';
  const { origin, pathname, search } = new URL(wanted, 'http://here.invalid');
  // Dots are resolved only now: what was `/.//host` would be read as an address of that host.
  return origin === 'http://here.invalid' && !foreign.test(pathname) ? pathname + search : '/';
}
