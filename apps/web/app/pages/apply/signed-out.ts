import { createContext } from 'react-router';

/** The form of an application whose reader was signed out while it was being filled in. */
export interface FormLeft {
  readonly procedure: string;
  readonly version: string;
}

/**
 * Set by an action that found nobody signed in, for the loader that draws the same page after it: to send such a reader to
 * the sign-in would lose what they typed.
 */
export const formLeft = createContext<FormLeft | null>(null);
