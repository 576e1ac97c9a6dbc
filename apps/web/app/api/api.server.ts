import { createClient } from '../../../../libs/api-client/client';
import type { Client } from '../../../../libs/api-client/client';
import type { RouterContextProvider } from 'react-router';
import { visit } from '../visit';

/** The API as the visitor of this page would reach it. */
export function apiOf(context: Readonly<RouterContextProvider>): Client {
  return createClient({ baseUrl: 'http://api.internal', fetch: context.get(visit).fetch });
}
