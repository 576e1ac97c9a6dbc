/** Name of the inputs that say in which other cases something is done as well. */
export const withField = '/with';

/** A case as it was seen, as the value of an input. */
export const seenCase = ({ id, revision }: { id: string; revision: number }): string => `${id} ${String(revision)}`;

/** The cases that a form names, as the API takes them; left out where it names none. */
export function othersIn(form: FormData): { with?: { case: string; revision: number }[] } {
  const named = form.getAll(withField).flatMap((value) => {
    const [id, revision] = typeof value === 'string' ? value.split(' ') : [];
    return id === undefined || revision === undefined ? [] : [{ case: id, revision: Number(revision) }];
  });
  return named.length > 0 ? { with: named } : {};
}
