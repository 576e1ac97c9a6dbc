import { route } from '@react-router/dev/routes';
import type { RouteConfigEntry } from '@react-router/dev/routes';

/** The desk of Directors who review decisions, and of the Ombudsman. */
export const reviewPages: RouteConfigEntry[] = [
  route('reviews', 'pages/reviews/reviews.page.tsx'),
  route('reviews/:id', 'pages/reviews/review.page.tsx'),
];
