/** The main pages, in the order in which they are offered. */
export const mainPages = [
  { to: '/how-it-works', key: 'howItWorks', signedIn: false },
  { to: '/applications', key: 'applications', signedIn: false },
  { to: '/results', key: 'results', signedIn: false },
  { to: '/apply', key: 'apply', signedIn: false },
  { to: '/my', key: 'my', signedIn: true },
  { to: '/help', key: 'help', signedIn: false },
] as const;
