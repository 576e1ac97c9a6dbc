/** The versions that an address asks to compare: `?from=1&to=2`. What is left out, the API chooses. */
export function versionsAsked(request: Request): { from?: number; to?: number } {
  const { searchParams } = new URL(request.url);
  const asked = (['from', 'to'] as const).flatMap((name): [string, number][] => {
    const text = searchParams.get(name);
    return text === null ? [] : [[name, Number(text)]];
  });
  return Object.fromEntries(asked);
}
