/** What every answer of a demonstration says in `X-Demo`. */
export const demoBanner = 'Demonstration: invented people and cases; nothing here counts';
