/** A time as it is typed, which is of UTC, as the API wants it; what is no time stays, so that the API says so. */
export const instantOf = (typed: string): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(typed) ? `${typed}:00Z` : typed;
