/** Files of texts that only pages of desks show. They grow with the work done there; nobody else has to fetch them. */
export const deskFiles: ReadonlySet<string> = new Set([
  ...['desk', 'staff', 'region', 'votes', 'reviews', 'audit', 'office', 'figures'],
]);

/** Whether the page at this path is one of a desk. */
export const isAtDesk = (path: string): boolean => path.split('/')[2] === 'desk';
