import { route } from '@react-router/dev/routes';
import type { RouteConfigEntry } from '@react-router/dev/routes';

/** The desk of ALAC members, of the Chair and the vice-chairs. */
export const votePages: RouteConfigEntry[] = [
  route('votes', 'pages/votes/votes.page.tsx'),
  route('votes/:id', 'pages/votes/vote.page.tsx'),
  route('votes/:id/choices', 'pages/votes/choices.page.tsx'),
];
