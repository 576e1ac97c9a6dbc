/** Size of the letters in the picture, in its units. */
export const letterSize = 15;

/** From one line to the next. */
export const lineHeight = letterSize * 1.3;

const lineWidth = 130;
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;
const broad = /[\p{Lu}\p{Script=Cyrillic}]/u;

function ems(letter: string): number {
  if (wide.test(letter)) return 1.02;
  return broad.test(letter) ? 0.7 : 0.58;
}

/**
 * How wide a text will be, in units of the picture. There are no fonts on the server and nobody knows the reader's: these
 * are the widths of wide system fonts, so that a word never leaves its box.
 */
export function textWidth(text: string): number {
  return letterSize * [...text].reduce((sum, letter) => sum + ems(letter), 0);
}

/** A label broken where its language allows it, into lines of at most {@link lineWidth} where words are that short. */
export function labelLines(label: string, language: string): string[] {
  const parts = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(label)].map(({ segment }) => segment);
  const lines = parts.reduce<string[]>((done, part) => {
    const last = done.at(-1);
    if (last === undefined) return [part];
    const breaks = textWidth((last + part).trim()) > lineWidth && /[\p{L}\p{N}]/u.test(part);
    return breaks ? [...done, part] : [...done.slice(0, -1), last + part];
  }, []);
  return lines.map((line) => line.trim()).filter(Boolean);
}
