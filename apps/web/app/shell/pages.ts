/** Whom a main page is for. */
type For = 'everybody' | 'signedIn' | 'seated';

interface MainPage {
  readonly to: string;
  readonly key: string;
  readonly forWhom: For;
}

/** The main pages, in the order in which they are offered. */
export const mainPages: readonly MainPage[] = [
  { to: '/how-it-works', key: 'howItWorks', forWhom: 'everybody' },
  { to: '/applications', key: 'applications', forWhom: 'everybody' },
  { to: '/register', key: 'register', forWhom: 'everybody' },
  { to: '/results', key: 'results', forWhom: 'everybody' },
  { to: '/apply', key: 'apply', forWhom: 'everybody' },
  { to: '/my', key: 'my', forWhom: 'signedIn' },
  { to: '/desk', key: 'desk', forWhom: 'seated' },
  { to: '/help', key: 'help', forWhom: 'everybody' },
];
