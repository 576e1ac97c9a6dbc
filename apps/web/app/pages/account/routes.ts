import { route } from '@react-router/dev/routes';
import type { RouteConfigEntry } from '@react-router/dev/routes';

/** Signing in, and what is one's own. */
export const accountPages: RouteConfigEntry[] = [
  route('sign-in', 'pages/account/sign-in.page.tsx'),
  route('sign-in/link', 'pages/account/sign-in-link.page.tsx'),
  route('sign-out', 'pages/account/sign-out.page.ts'),
  route('my', 'pages/account/my.page.tsx'),
  route('account', 'pages/account/account.page.tsx'),
  route('account/sessions', 'pages/account/sessions.page.tsx'),
  route('organisations/:id/representatives', 'pages/account/representatives.page.tsx'),
  route('invitations/accept', 'pages/account/invitation.page.tsx'),
];
