import type { PageWords } from './page-words.ts';
import { fold } from './text.ts';
import { maskOf } from './words.ts';

/**
 * The word that says whose code it is: right before it in English, joined to it in German and Dutch, behind an "of" where
 * languages of Latin descent write one.
 */
const before = /([^\s(]{1,20}) (?:(?:verification|security|access) )?(?:code|passcode|token)\b/;
const joined = /\b([a-z]{4,40})code\b/;
const behind =
  /\b(?:codigo|codice|code) d(?:[aeiou]|[aeo]l|[ae]ll[ao]|[eo]s)?(?: (?:la |el |l')?|l?')([^\s)]{1,20})/;
const places: Readonly<Record<string, RegExp>> = { en: before, de: joined, nl: joined };

/** How people call the codes that let one in, none of which is another trade's. */
const ordinary =
  /^(?:an?|the|your|my|this|votre|seu|[stv][aou]\w?|[io][nlrtf]|to|u[ns]\w*|\d.*|(?:acc?es|anm|be[sv]|con[fn]|control|curr|duo|e[ei]n|ent|fact|ge|goog|inic|inlog|insc|log|micro|ne[wx]|pass?|pruf|sec|seg|sei|sic|sign|step|temp|time|type|uniq|val|zu[gt]).*)$/;
/** Words of the tables that name what lets one in, too. */
const known = maskOf('program', 'auth', 'code', 'phone', 'device', 'digits', 'pin');

/**
 * Whether a label calls its code by another trade: "team code", "Teamcode", "código de empleado". Not where it is called after
 * the site itself, which the page's title names.
 */
export function isQualified(label: string, { data: { language, title }, means }: PageWords): boolean {
  const [, word] = (places[language] ?? behind).exec(fold(label)) ?? [];
  return word !== undefined && !ordinary.test(word) && !(means(word) & known) && !fold(title).includes(word);
}
