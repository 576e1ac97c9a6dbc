import { createContext } from 'react-router';

/** What the server gives each request for a page. */
export interface Surroundings {
  /** Of the scripts and styles that this answer may run. */
  readonly nonce: string;
  /** The API on the same server, as this visitor: paths from `/api`. Cookies that it sets go out with the page. */
  readonly fetch: typeof fetch;
  /** Whether this server shows invented people and cases. */
  readonly demo: boolean;
  /** Largest file that can be added to a case, in bytes. */
  readonly fileLimit: number;
  /** Under which a fault of this request is found again. */
  readonly reference: string;
  /** Records what nobody foresaw as an incident. */
  readonly report: (error: unknown) => void;
}

/** The {@link Surroundings} of the request that is being answered. */
export const visit = createContext<Surroundings>();
