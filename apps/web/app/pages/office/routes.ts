import { route } from '@react-router/dev/routes';
import type { RouteConfigEntry } from '@react-router/dev/routes';

/** For those who look after people, seats and what runs by itself. */
export const officePages: RouteConfigEntry[] = [
  route('office', 'pages/office/seats.page.tsx'),
  route('office/seats/:seat', 'pages/office/seat.page.tsx'),
  route('office/people', 'pages/office/people.page.tsx'),
  route('office/people/:id', 'pages/office/person.page.tsx'),
  route('office/files', 'pages/office/files.page.tsx'),
  route('office/tokens', 'pages/office/tokens.page.tsx'),
  route('office/letters', 'pages/office/letters.page.tsx'),
  route('office/incidents', 'pages/office/incidents.page.tsx'),
  route('office/rules', 'pages/office/rules.page.tsx'),
];
