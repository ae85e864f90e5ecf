/** The languages that the extension speaks, each in its own name; each is a file in `lib/i18n/locales`. */
export const languageNames = {
  en: 'English',
  ar: 'العربية',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  hi: 'हिन्दी',
  id: 'Bahasa Indonesia',
  pt_BR: 'Português (Brasil)',
} as const;

export type Language = keyof typeof languageNames;

// The object's own keys are of that type.
export const languages = Object.keys(languageNames) as Language[];

/** As web pages and Intl name it (BCP 47): browsers name folders with an underscore. */
export function languageTag(language: Language): string {
  return language.replace('_', '-');
}
