import { useLocation } from 'react-router';

/**
 * The address of this page. A query can be written in more than one way, and the server's router rewrites it before a page
 * is drawn: here it reads the same on both sides.
 */
export function useHere(): { readonly pathname: string; readonly search: string } {
  const { pathname, search } = useLocation();
  const query = new URLSearchParams(search).toString();
  return { pathname, search: query ? `?${query}` : '' };
}
