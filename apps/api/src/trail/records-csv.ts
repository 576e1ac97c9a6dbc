import { csv } from './csv.js';

/** Writes records as a table, one a line, with the members of these names. */
export const recordsCsv =
  <Item extends object>(columns: readonly (keyof Item & string)[]) =>
  (items: readonly Item[]): string =>
    csv(
      columns,
      items.map((item) => columns.map((column) => item[column])),
    );
