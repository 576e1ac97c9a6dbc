/** Something that people typed, for the middle of a sentence: its direction leaves the order of the sentence alone. */
export const isolated = (typed: string): string => `\u2068${typed}\u2069`;
