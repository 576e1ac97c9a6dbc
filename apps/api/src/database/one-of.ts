/** SQL of a closed vocabulary: `role IN ('applicant', ...)`. The words come from this code base, never from a request. */
export function oneOf(column: string, words: readonly string[]): string {
  return `${column} IN (${words.map((word) => `'${word}'`).join(', ')})`;
}
