import type { Snapshot } from './snapshot-data.ts';
import { knowsWords } from './terms.ts';
import { fold } from './text.ts';

/** Words that are kept apart, since most pages need none of them: languages in Latin letters beside English, and in others. */
export type WordSet = 'latin' | 'beyond-latin';

const foreignLetters = /[\u0370-\u1dff\u3040-\ud7ff\uf900-\ufdff\ufe70-\uffff]/;
/** Letters that English does not write. */
const marked = /[\u00c0-\u024f\u1e00-\u1eff]/;
/** Small words that nearly every English text has, and no other language. */
const english = /\b(?:the|your|you|and|for|with|from|this|that|enter|please|it|sent|sign|verify)\b/;
/** Those of the other languages in Latin letters, as far as English has none like them, and how their words for codes and safety begin. */
const foreign =
  /\b(?:(?:der|das|und|ist|nicht|mit|den|eine?|einmal|ihre?|sie|bitte|auf|aus|zu|fur|von|l[ae]|les|des|une?|vous|votre|pour|avec|dans|sur|est|et|du|par|el|l[ao]s|una|tu|con|para|por|que|en|del|se|de|uma?|seu|sua|da|conta|il|gli|di|che|della|nel|tu[ao]|inserisci|dal|een|van|je|met|voor|niet|naar|twee|stappen|nie|twoja?|podaj|wpisz|kode?|ve|bir|bu|kodu|yang|anda|untuk|dari|ini|masukkan|tidak)\b|sicherheit|segur|sicurezza|securite|beveilig|bestatig|bevestig|verif(?:ica[cdrtz]|izier|ikas|ie[rz])|dogrula|potwierd|konfirm|codi[cg]|cijfer|ziffer|chiffres)/;

const inLatin = new Set('de fr es pt it nl pl tr id'.split(' '));

/**
 * Which sets of words a page needs that are not known yet. Rather one too many: a page read without its language says
 * nothing, and English words alone, amid others, may say what is not so.
 */
export function wordsMissing(data: Snapshot): WordSet[] {
  const needed: WordSet[] = [];
  const [latin, beyond] = [knowsWords('de'), knowsWords('ru')];
  if (latin && beyond) return needed;
  const text = textOf(data);
  const hasForeignLetters = foreignLetters.test(text);
  if (!beyond && hasForeignLetters) needed.push('beyond-latin');
  if (!latin && speaksLatin(data.language, text, hasForeignLetters)) needed.push('latin');
  return needed;
}

function speaksLatin(language: string, text: string, hasForeignLetters: boolean): boolean {
  if (inLatin.has(language) || marked.test(text)) return true;
  const folded = fold(text);
  if (foreign.test(folded)) return true;
  // Where no language is named, English has to show itself.
  return language !== 'en' && !hasForeignLetters && !english.test(folded);
}

/** Everything that a person reads where a prompt may be. */
function textOf({ title, lines, fields, toggles, choices, actions }: Snapshot): string {
  return [
    title,
    ...lines.map(({ text }) => text),
    ...fields.flatMap(({ labels, hints, placeholder }) => [...labels, ...hints, placeholder]),
    ...toggles.flatMap(({ labels }) => labels),
    ...choices.flatMap(({ offers, about }) => [offers, about]),
    ...actions.map(({ text }) => text),
  ].join(' ');
}
