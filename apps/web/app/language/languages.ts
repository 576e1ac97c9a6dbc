/** The languages of ICANN's At-Large community, each by its own name; the direction follows the script. */
export const languages = {
  en: { name: 'English', direction: 'ltr' },
  fr: { name: 'Français', direction: 'ltr' },
  es: { name: 'Español', direction: 'ltr' },
  pt: { name: 'Português', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
  ru: { name: 'Русский', direction: 'ltr' },
  zh: { name: '中文', direction: 'ltr' },
} as const;

/** Tag of one of the {@link languages}. */
export type Language = keyof typeof languages;

/** All tags, in the order in which they are offered. */
export const languageTags = Object.keys(languages) as Language[];

/** Is this path segment one of our languages? */
export const isLanguage = (tag: string | undefined): tag is Language =>
  tag !== undefined && Object.hasOwn(languages, tag);

/** Languages whose texts a native speaker has read. */
export const reviewedLanguages: readonly Language[] = ['en'];
