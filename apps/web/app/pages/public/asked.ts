/** Those of the named answers of a search form that are not empty. A form without script sends all its fields. */
export function asked<N extends string>(request: Request, names: readonly N[]): Partial<Record<N, string>> {
  const { searchParams } = new URL(request.url);
  const entries = names.flatMap((name): [N, string][] => {
    const value = searchParams.get(name)?.trim();
    return value ? [[name, value]] : [];
  });
  return Object.fromEntries(entries) as Partial<Record<N, string>>;
}

/** A query string for a link, `?` included, of what is not left out. */
export function queryOf(values: Readonly<Record<string, string | undefined>>): string {
  const entries = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return entries.length > 0 ? `?${new URLSearchParams(entries).toString()}` : '';
}
