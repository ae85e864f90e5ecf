import type { GeneratedI18nStructure } from '#i18n';
import { browser } from '../browser/api.ts';
import { type Language, languages } from '../core/languages.ts';

/** Every message of `locales/en.yml`, the language that is whole by definition. */
export type MessageKey = Exclude<keyof GeneratedI18nStructure, `@@${string}`>;

type Repeat<N extends number, Items extends string[] = []> = Items['length'] extends N
  ? Items
  : Repeat<N, [...Items, string]>;
type SubstitutionsOf<K extends MessageKey> = GeneratedI18nStructure[K]['substitutions'] extends 0
  ? []
  : [substitutions: Repeat<GeneratedI18nStructure[K]['substitutions']>];

type Messages = Record<string, { message: string } | undefined>;

/** The packed messages of the language that the person chose; null while the browser's own choice is used. */
let chosen: Messages | null = null;

/** Messages in the browser's own choice, as they were read: asking it takes as long as drawing what they are written on. */
const known = new Map<MessageKey, string>();

/**
 * The words for a key, in the person's language, with `$1`, `$2` … replaced by the substitutions.
 *
 * In a right-to-left language each substitution is isolated, so that a host name or a number cannot turn the sentence around.
 */
export function t<K extends MessageKey>(key: K, ...[given]: SubstitutionsOf<K>): string {
  // The tuple of the right length is for the caller; inside it is a list.
  const list = (given ?? []) as readonly string[];
  const substitutions = list.map((text) => (direction() === 'rtl' ? isolate(text) : text));
  return (chosen?.[key]?.message ?? packed(key)).replace(/\$(\$|\d)/g, (_, what: string) =>
    what === '$' ? '$' : (substitutions[Number(what) - 1] ?? ''),
  );
}

/** The language that `t` speaks now. */
export function language(): Language {
  const code = chosen?.['languageCode']?.message ?? packed('languageCode');
  return languages.find((known) => known === code) ?? 'en';
}

/** The direction in which that language is written. */
export function direction(): 'ltr' | 'rtl' {
  return language() === 'ar' ? 'rtl' : 'ltr';
}

/**
 * Makes `t` speak the language that the person chose; `auto` is the browser's own choice.
 *
 * The messages are a file of the extension itself. Where it cannot be read the language stays as it was.
 */
export async function useLanguage(wanted: Language | 'auto'): Promise<void> {
  if (wanted === 'auto' || wanted === packed('languageCode')) {
    chosen = null;
    return;
  }
  const answer = await fetch(`/_locales/${wanted}/messages.json`).catch(() => null);
  // The file was made by our own build in exactly this form.
  if (answer?.ok) chosen = (await answer.json()) as Messages;
}

/** A message in the browser's own choice of language, its substitutions still to be made. */
function packed(key: MessageKey): string {
  let message = known.get(key);
  if (message === undefined) {
    // WXT types only the messages that lie in `public`; ours are made by its i18n module.
    message = browser.i18n.getMessage(key as '@@ui_locale', ['$1', '$2', '$3', '$4', '$5']);
    known.set(key, message);
  }
  return message;
}

/** Puts text between U+2068 (first strong isolate) and U+2069 (pop), Unicode TR 9. */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
