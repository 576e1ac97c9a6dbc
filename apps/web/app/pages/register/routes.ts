import { route } from '@react-router/dev/routes';
import type { RouteConfigEntry } from '@react-router/dev/routes';

/** The register of ALSes, for everybody. */
export const registerPages: RouteConfigEntry[] = [
  route('register', 'pages/register/register.page.tsx'),
  route('register/before', 'pages/register/historic.page.tsx'),
  route('register/:als', 'pages/register/als.page.tsx'),
  route('register/:als/duties', 'pages/register/duties.page.tsx'),
];

/** What the leaders of a region and staff see of all its ALSes. */
export const registerDeskPages: RouteConfigEntry[] = [
  route('register', 'pages/register/desk.page.tsx'),
  route('register/duplicates', 'pages/register/duplicates.page.tsx'),
];
