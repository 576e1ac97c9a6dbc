import type { ClientActionFunctionArgs } from 'react-router';
import { seenIn } from './section-names';
import type { NotSaved, Seen } from './section-view';
import { typedIn } from './typed-answers';
import type { Typed } from './typed-answers';

/** What somebody typed on a page and has not saved yet. */
export interface Kept {
  readonly typed: Typed;
  /** Which state of the form they were shown: somebody else may have saved since. */
  readonly seen: Seen;
}

// One text for all languages of the page: who switches the language keeps what they typed.
const shelfOf = (path: string): string => `typed ${path.split('/').slice(2).join('/')}`;

const keptOf = (form: FormData): Kept => ({ typed: typedIn(form), seen: seenIn(form) });

/** Keeps in this window what stands in a form, until it is saved. Where a browser keeps nothing, nothing is kept. */
export function remember(path: string, form: HTMLFormElement): void {
  try {
    sessionStorage.setItem(shelfOf(path), JSON.stringify(keptOf(new FormData(form))));
  } catch {
    // A full or closed store costs the reader this safety net, not the form.
  }
}

/** What was typed on a page and not saved. */
export function recall(path: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(shelfOf(path)) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

/** Lets go of what was kept of a page. */
export function forget(path: string): void {
  try {
    sessionStorage.removeItem(shelfOf(path));
  } catch {
    // Nothing was kept.
  }
}

/** Sends a form; without a connection the page stays as it is and says so. */
export async function keepTyping({ request, serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  const form = await request.clone().formData();
  try {
    return await serverAction();
  } catch (reason) {
    // On to the next page: it was saved.
    if (reason instanceof Response) forget(new URL(request.url).pathname);
    // What fetch throws when nobody answers.
    if (!(reason instanceof TypeError)) throw reason;
    return { why: 'offline', ...keptOf(form), errors: [], code: null, differences: [] } satisfies NotSaved;
  }
}
