import { createContext, useContext } from 'react';

/** The nonce of this answer's scripts and styles. */
export const NonceContext = createContext<string | undefined>(undefined);

/** {@link NonceContext} of the page that is being drawn. */
export const useNonce = (): string | undefined => useContext(NonceContext);
