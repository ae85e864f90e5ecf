import { type Language, languageTag } from '../core/languages.ts';
import { direction, language, t, useLanguage } from './index.ts';

/** The words of the overlay that a person draws a box on, in the language that they chose. */
export async function boxWords(wanted: Language | 'auto') {
  await useLanguage(wanted);
  return {
    language: languageTag(language()),
    direction: direction(),
    title: t('boxTitle'),
    hint: t('boxHint'),
    cancel: t('cancel'),
  };
}
