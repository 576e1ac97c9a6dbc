/** SQL: the case is open and its step should have been done, by the database's clock, which is the one that decides. */
export const overdueSql = (alias: string): string =>
  `(${alias}.open AND ${alias}.due_at IS NOT NULL AND ${alias}.due_at <= clock_timestamp())`;
