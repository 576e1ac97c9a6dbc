/** What stands in the inputs of a form, by their names. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** Where what can be chosen on a page is filled in by its address: `?question=2`. */
export function typedInAddress(search: URLSearchParams): Typed {
  return Object.fromEntries([...search].map(([name, value]) => [`/payload/${name}`, [value]]));
}

/** Everything that was typed; hidden fields begin with an underscore and are the page's own. */
export function typedIn(form: FormData): Typed {
  const names = [...new Set(form.keys())].filter((name) => name.startsWith('/'));
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).filter((one) => typeof one === 'string')]));
}
