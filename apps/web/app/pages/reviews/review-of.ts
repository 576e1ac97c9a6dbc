import type { CaseDto, MeDto } from '../../../../../libs/api-client';

/** A review that runs, as the procedure publishes it. */
export interface OpenReview {
  readonly askedBy: string;
  readonly askedAt: string;
  /** Seats of the Directors; empty until they are named, and on the other routes. */
  readonly reviewers: readonly string[];
  /** What each Director has said so far, by seat. */
  readonly decisions: Readonly<Record<string, string>>;
}

/** The route on which somebody reviews, by the role of their seat. */
const routes = { boardReviewer: 'board', ombudsman: 'ombudsman' } as const;
export type Route = (typeof routes)[keyof typeof routes];

/** The routes on which somebody with these seats reviews. */
export const routesOf = (seats: MeDto['seats']): Route[] => [
  ...new Set(seats.flatMap(({ role }) => (role === 'boardReviewer' || role === 'ombudsman' ? [routes[role]] : []))),
];

/** The review of a decision that runs on a route; null where none does. */
export function openReview({ facts }: Pick<CaseDto, 'facts'>, route: Route): OpenReview | null {
  const open = facts['openReviews'] as Readonly<Partial<Record<Route, OpenReview>>> | undefined;
  return open?.[route] ?? null;
}

/** Whether a review on a route is one of these seats' to decide. */
export const isGiven = (review: OpenReview, route: Route, seats: MeDto['seats']): boolean =>
  route === 'ombudsman' || seats.some(({ seat }) => review.reviewers.includes(seat));

/** Whether one of these seats has said what it thinks. */
export const hasSaid = (review: OpenReview, seats: MeDto['seats']): boolean =>
  seats.some(({ seat }) => review.decisions[seat] !== undefined);
