import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../../lib/core/errors.ts';
import { languages } from '../../../lib/core/languages.ts';

const root = resolve(import.meta.dirname, '../../..');

async function messagesOf(language: string): Promise<Map<string, string>> {
  const parsed = await parseMessagesFile(join(root, 'lib/i18n/locales', `${language}.yml`));
  const own = parsed.filter(({ key }) => !key[0]?.startsWith('@@'));
  return new Map(own.map((one) => [one.key.join('_'), 'message' in one ? one.message : '']));
}

function sourcesUnder(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(join(root, folder, path), 'utf8'))
    .join('\n');
}

const substitutionsOf = (message: string | undefined) =>
  [...(message ?? '').matchAll(/\$\d/g)].map(String).sort();
const english = await messagesOf('en');

describe('the languages', () => {
  it('are the files of the folder', () => {
    const files = readdirSync(join(root, 'lib/i18n/locales')).map((file) => file.replace('.yml', ''));
    expect(files.sort()).toEqual([...languages].sort());
  });

  it.each(languages)(
    '%s says everything, with the same substitutions, and names itself',
    async (language) => {
      const messages = await messagesOf(language);
      expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
      expect(messages.get('languageCode')).toBe(language);
      for (const [key, message] of messages) {
        expect(message.trim(), key).toBe(message);
        expect(message, key).not.toBe('');
        expect(substitutionsOf(message), key).toEqual(substitutionsOf(english.get(key)));
      }
    },
  );

  it.each(languages)(
    '%s asks for words that a keyboard for it can type, one of them in Latin for Hindi',
    async (language) => {
      const messages = await messagesOf(language);
      const own = { hi: /^[\p{Script=Devanagari}]+ \/ [a-z]+$/u, ar: /^\p{Script=Arabic}+$/u };
      const wanted = own[language as keyof typeof own] ?? /^\p{Script=Latin}+$/u;
      // What a keyboard for Hindi cannot type keeps its owner out, and many in India have one for English alone.
      for (const key of ['startAgainWord', 'backupReplaceWord'])
        expect(messages.get(key), key).toMatch(wanted);
    },
  );

  it('say nothing that nobody asks for', () => {
    const sources = ['components', 'entrypoints', 'lib'].map(sourcesUnder).join('\n');
    const config = readFileSync(join(root, 'wxt.config.ts'), 'utf8');
    // The keys of these are made of a code; their types and the test of `words` hold them to it.
    const made = /^(error|locked|fill|left|sort)_/;
    const unused = [...english.keys()].filter(
      (key) => !made.test(key) && !sources.includes(`'${key}'`) && !config.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });

  it('have a word for every error code and no more', () => {
    const keys = [...english.keys()].filter((key) => key.startsWith('error_'));
    expect(keys.sort()).toEqual(errorCodes.map((code) => `error_${code.replaceAll('-', '_')}`).sort());
  });
});
