import type { PipelineCellDto } from '../../../../../libs/api-client';

/** How many applications of these cells are open, or overdue. */
export const countOf = (cells: readonly PipelineCellDto[], what: 'open' | 'overdue'): number =>
  cells.reduce((total, cell) => total + cell[what], 0);
