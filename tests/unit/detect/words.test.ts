import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiDigits, fold, sentences } from '../../../lib/detect/text.ts';
import { concepts, phrases } from '../../../lib/detect/vocabulary/types.ts';
import { has, type Meaning, meanings } from '../../../lib/detect/words.ts';
import { vocabularies } from './all-words.ts';

describe('fold', () => {
  it.each([
    ['٣٠ يومًا', '30 يوما'],
    ['۳۰', '30'],
    ['３０日', '30日'],
    ['६ अंक', '6 अंक'],
    ['Código de VERIFICAÇÃO', 'codigo de verificacao'],
    ['Bestätigungs-Code', 'bestatigungs code'],
    ['İki adımlı doğrulama', 'iki adimli dogrulama'],
    ['E-Mail', 'email'],
    ['e‑mail', 'email'],
    ['Straße', 'strasse'],
    ['दो-चरणीय', 'दो चरणीय'],
    ['２段階', '2段階'],
    ['דוא"ל', 'דואל'],
    ['one\u00adtime\u200b code', 'onetime code'],
    ['can’t', "can't"],
  ])('%s becomes %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('folds what is folded to itself, whatever was typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });

  it('leaves no digit of another script', () => {
    expect(asciiDigits('٠١٢٣٤٥٦٧٨٩ ०१२३४५६७८९ ๐๑๒๓๔๕๖๗๘๙')).toBe('0123456789 0123456789 0123456789');
  });
});

describe('sentences', () => {
  it.each([
    ['Lost it? Use a code.', [['Lost it?'], ['Use a code.']]],
    ['Go to helpkit.in now', [['Go to helpkit.in now']]],
    ['コードを入力。届かない場合', [['コードを入力'], ['届かない場合']]],
    ['If lost, use a code (or two)', [['If lost', ' use a code ', 'or two']]],
  ])('%s', (text, parts) => {
    expect(sentences(text)).toEqual(parts);
  });
});

describe('vocabularies', () => {
  it('hold every language once, with both Chinese scripts', () => {
    const tags = vocabularies.map(([tag]) => tag);
    expect(tags).toHaveLength(18);
    expect(new Set(tags).size).toBe(17);
  });

  it.each(
    vocabularies.flatMap(([tag, words]) =>
      concepts.map((concept) => [tag, concept, words[concept]] as const),
    ),
  )('%s has words for %s, folded, each said once and each found in itself', (tag, concept, words) => {
    const terms = words.split('|').map((term) => term.replace(/^\*|\$$/g, ''));
    expect(terms.map(fold)).toEqual(terms);
    expect(terms.every((term) => term.length > 0)).toBe(true);
    expect(new Set(terms).size).toBe(terms.length);
    for (const term of terms) expect(has(meanings(term, tag), concept)).toBe(true);
  });
});

it.each(
  vocabularies.flatMap(([tag, words]) => phrases.map((phrase) => [tag, phrase, words[phrase]] as const)),
)('%s has words for %s, in which nothing repeats', (_tag, _phrase, words) => {
  expect(words).not.toMatch(/[*+{]|^$/);
  expect(new RegExp(words).test('')).toBe(false);
});

describe('meanings', () => {
  it.each<[string, string, Meaning[]]>([
    ['Enter a recovery code', 'en', ['backup', 'code']],
    ['Recovery Authentication Codes', 'en', ['backup']],
    ['códigos de respaldo', 'es', ['backup']],
    ['Wiederherstellungscode', 'de', ['backup', 'code']],
    ['kody zapasowe', 'pl', ['backup']],
    ['الرموز الاحتياطية', 'ar', ['backup']],
    ['备用代码', 'zh', ['backup']],
    ['authentication app', 'en', ['app']],
    ['Authentifizierungs-App', 'de', ['app']],
    ["application d'authentification", 'fr', ['app']],
    ['aplikacji do uwierzytelniania', 'pl', ['app']],
    ['認証アプリ', 'ja', ['app']],
    ['אפליקציית האימות', 'he', ['app']],
    ['doğrulama uygulaması', 'tr', ['app']],
    ['приложение для аутентификации', 'ru', ['app']],
    ['Bestätigungscode', 'de', ['code']],
    ['Open your authentication app and enter the code', 'en', ['app']],
    ['the authentication app of your choice', 'en', ['app']],
    ['Öffnen Sie Ihre Authentifizierungs-App und geben Sie den Code ein', 'de', ['app']],
    ['Open je verificatie-app en voer de code in', 'nl', ['app']],
    ['código de verificación de tu app en el móvil', 'es', ['app']],
    ['Kimlik doğrulama uygulaması ve kod', 'tr', ['app']],
  ])('%s (%s) means %s', (text, language, wanted) => {
    for (const meaning of wanted) expect(has(meanings(text, language), meaning)).toBe(true);
  });

  it.each<[string, string, Meaning[]]>([
    ['the application lets us run a verification of your address', 'en', ['app', 'backup']],
    ['recovery e-mail address', 'en', ['backup']],
    ['y así es tan fácil', 'es', ['code']],
    ['spinning opinion', 'en', ['pin']],
    ['Open the app and verify', 'en', ['app']],
    ['Apri l’applicazione e verifica', 'it', ['app']],
    ['Open de applicatie en verifieer', 'nl', ['app']],
    ['Two-factor authentication', 'en', ['app']],
  ])('%s (%s) does not mean %s', (text, language, unwanted) => {
    for (const meaning of unwanted) expect(has(meanings(text, language), meaning)).toBe(false);
  });
});
