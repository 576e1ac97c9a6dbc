/** A path on this server, or `/`: nobody is sent to a foreign one. */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])/.test(wanted)) return '/';
  const { origin, pathname, search } = new URL(wanted, 'http://here.invalid');
  return origin === 'http://here.invalid' ? pathname + search : '/';
}
