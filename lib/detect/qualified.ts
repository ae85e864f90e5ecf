import type { PageWords } from './page-words.ts';
import { saysPhrase } from './phrases.ts';
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
  /^(?:an?|the|your|my|this|votre|seu|[stv][aou]\w?|[io][nlrtf]|to|u[ns]\w*|\d.*|(?:acc?es|anm|be[sv]|code|con[fn]|control|curr|duo|e[ei]n|ent|fact|ge|goog|inic|inlog|insc|log|micro|ne[wx]|otp|pass?|pruf|sec|seg|sei|sic|sign|step|temp|time|tok|type|uniq|val|zu[gt]).*)$/;
/** Words of the tables that name what lets one in or how it comes, too, or the picture of a code. */
const known = maskOf('program', 'auth', 'phone', 'device', 'digits', 'pin', 'sent', 'key', 'scan');

/**
 * Whether a label calls its code by another trade: "team code", "Teamcode", "código de empleado", in languages further off
 * by their own phrase for it. Not where it is called after the site itself, which the page's title names.
 */
export function isQualified(label: string, { data: { language, title }, means }: PageWords): boolean {
  const words = fold(label);
  const site = fold(title);
  const [, word] = (places[language] ?? behind).exec(words) ?? [];
  if (word && !ordinary.test(word) && !(means(word) & known) && !site.includes(word)) return true;
  const all = words.split(' ');
  const isTrades = (text: string) => saysPhrase('trades', `${language}/ ${text}/`);
  return (
    // Of more words a label is a sentence, which may say anything right behind "code" or before it.
    all.length < 5 &&
    isTrades(words) &&
    !(means(label) & known) &&
    !saysPhrase('logins', words) &&
    !saysPhrase('oneTime', words) &&
    (isTrades(site) || !all.some((one) => site.endsWith(one)))
  );
}
