import { ownPath } from '../../language/own-path';

/** Longest address that the API returns to. */
const longest = 500;

/**
 * Where somebody goes who has signed in: where they wanted to be, as far as that is a page here, or to their cases.
 * @param wanted as it came with the request
 */
export function afterSignIn(wanted: unknown, language: string): string {
  const path = ownPath(wanted);
  const isPage = path !== '/' && path.length <= longest && !/^\/api(?:[/?]|$)/.test(path);
  return isPage ? path : `/${language}/my`;
}
