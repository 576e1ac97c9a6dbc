import { Table } from '@mantine/core';
import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './wide-table.module.css';

interface WideTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** A table that scrolls by itself on a small screen, also by keyboard. */
export function WideTable({ caption, columns, rows }: WideTableProps): ReactNode {
  const id = useId();
  return (
    <div className={styles.wide} role="region" aria-labelledby={id} tabIndex={0}>
      <Table captionSide="top" verticalSpacing="xs">
        <caption id={id} className={styles.caption}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1] ?? index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
