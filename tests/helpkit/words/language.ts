/** Languages that the site speaks. */
export type Language = 'en' | 'ar' | 'hi' | 'pt';

/** The words of one page or panel in every language: strings, or functions where a number or a name stands in them. */
export type Words<T> = Readonly<Record<Language, T>>;

/** Declares a page's words. English sets the shape; a language that lacks one does not compile. */
export function defineWords<T>(words: Words<T>): Words<T> {
  return words;
}

/** Which way a language is written. */
export const direction: Words<'ltr' | 'rtl'> = { en: 'ltr', ar: 'rtl', hi: 'ltr', pt: 'ltr' };
