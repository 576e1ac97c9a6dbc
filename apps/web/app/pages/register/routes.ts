import { route } from '@react-router/dev/routes';
import type { RouteConfigEntry } from '@react-router/dev/routes';

/** The register of ALSes, for everybody. */
export const registerPages: RouteConfigEntry[] = [
  route('register', 'pages/register/register.page.tsx'),
  route('register/before', 'pages/register/historic.page.tsx'),
  route('register/:als', 'pages/register/als.page.tsx'),
];
