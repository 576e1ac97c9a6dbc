import type { Instant } from '../../../../libs/engine/types.js';
import { dueLines } from './due-lines.js';
import type { LetterKey } from './letter-kinds.js';
import { languageOf, textsIn } from './letter-texts.js';
import type { Language, LetterTexts } from './letter-texts.js';
import { asHtml, oneLine } from './plain.js';

/** What a letter says beside its text: nothing that is not for everybody who gets it. */
export interface LetterData {
  /** Of whom it is for; left out for a list. */
  readonly name?: string;
  /** IANA name, for example `Africa/Nairobi`. */
  readonly timeZone?: string;
  /** By when something is wanted, or until when the link works. */
  readonly due?: Instant | null;
  /** The case it is about; the number is null as long as it is for its own people only. */
  readonly about?: { readonly number: number | null; readonly organisation: string; readonly procedure: string };
  /** Full address of what to open. */
  readonly link: string;
}

/** A letter, ready to be sent. */
export interface RenderedLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: Language;
}

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);

function aboutLine({ frame }: LetterTexts, about: NonNullable<LetterData['about']>): string {
  // Isolated, so that a name in another script leaves the order of the line alone.
  const organisation = `\u2068${oneLine(about.organisation, 120)}\u2069`;
  const [numbered, unnumbered] =
    about.procedure === 'withdrawal'
      ? [frame.aboutWithdrawal, frame.aboutWithdrawalUnstated]
      : [frame.about, frame.aboutDraft];
  return about.number === null
    ? filled(unnumbered, { organisation })
    : filled(numbered, { number: String(about.number), organisation });
}

/** Withdrawals are counted by themselves: their numbers begin with a letter, so that replies are not filed with an application. */
function reference({ number, procedure }: NonNullable<LetterData['about']>): string {
  return `${procedure === 'withdrawal' ? 'W' : ''}${number ?? ''}`;
}

/**
 * The letter in the reader's language: what happened or is wanted, by when in UTC and in their time zone, and a link.
 * @param tag language tag; English where there are no letters in it
 */
export function renderLetter(key: LetterKey, tag: string, data: LetterData): RenderedLetter {
  const language = languageOf(tag);
  const texts = textsIn(language);
  const { subject, text: usual } = texts.letter[key];
  const text = (data.about?.procedure === 'withdrawal' ? texts.ofWithdrawal[key] : undefined) ?? usual;
  const { frame } = texts;
  const name = oneLine(data.name ?? '', 100);
  const before = [
    name === '' ? frame.greetingAll : filled(frame.greeting, { name: `\u2068${name}\u2069` }),
    ...(data.about ? [aboutLine(texts, data.about)] : []),
    text,
    ...dueLines(texts, language, data),
  ];
  return {
    subject: data.about?.number ? `[At-Large ${reference(data.about)}] ${subject}` : `[At-Large] ${subject}`,
    text: `${[...before, `${frame.link}\n${data.link}`, `-- \n${frame.footer}`].join('\n\n')}\n`,
    html: page(language, subject, [
      ...before.map(asHtml),
      linkHtml(frame.link, data.link),
      `<small>${asHtml(frame.footer)}</small>`,
    ]),
    language,
  };
}

const linkHtml = (words: string, link: string): string =>
  `${asHtml(words)}<br><a href="${asHtml(link)}" dir="ltr">${asHtml(link)}</a>`;

function page(language: Language, title: string, paragraphs: readonly string[]): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return `<!doctype html>
<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><title>${asHtml(title)}</title></head>
<body>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</body></html>
`;
}
