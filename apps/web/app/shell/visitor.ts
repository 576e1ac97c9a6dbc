import { useRouteLoaderData } from 'react-router';
import type { Visitor } from '../api/who-is-here.server';

const nobody: Visitor = {
  me: null,
  demo: false,
  zone: null,
  scheme: null,
  device: 'light',
  now: '1970-01-01T00:00:00.000Z',
  reference: '',
};

/** Who reads this page, and how they read times and colours. */
export const useVisitor = (): Visitor => useRouteLoaderData<Visitor>('root') ?? nobody;
