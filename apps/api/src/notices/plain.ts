/** Marks that turn the direction of what follows: a name must not rearrange the letter around it. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text of somebody's as one line for a letter or a header: line ends and other control characters become blanks.
 * @param most characters at most
 */
export function oneLine(text: string, most = 200): string {
  const line = text
    .toWellFormed()
    .replace(directionMarks, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return line.length > most
    ? `${Array.from(line)
        .slice(0, most - 1)
        .join('')}…`
    : line;
}

/** Text for HTML. */
export function asHtml(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
