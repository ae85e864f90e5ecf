import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { errorCodes } from '../../../lib/core/errors.ts';
import { packedMessages } from '../../components/harness.tsx';

const getMessage = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/browser/api.ts', () => ({ browser: { i18n: { getMessage } } }));

const { direction, language, t, useLanguage } = await import('../../../lib/i18n/index.ts');
const { minutes, number, seconds } = await import('../../../lib/i18n/format.ts');
const { errorWords, lockWords, receiptWords } = await import('../../../lib/i18n/words.ts');

beforeEach(async () => {
  const english = await packedMessages('en');
  getMessage.mockImplementation((key: string, substitutions: string[]) =>
    (english[key]?.message ?? '').replace(
      /\$(\d)/g,
      (_, place: string) => substitutions[Number(place) - 1] ?? '',
    ),
  );
  vi.stubGlobal('fetch', async (path: string) =>
    Response.json(await packedMessages(path.split('/')[2] ?? '')),
  );
});

afterEach(async () => {
  await useLanguage('auto');
  vi.unstubAllGlobals();
});

describe('t', () => {
  it('speaks the language of the browser by itself', () => {
    expect([t('cancel'), language(), direction()]).toEqual(['Cancel', 'en', 'ltr']);
    expect(t('filled', ['4', '6'])).toBe('Filled 4 of 6.');
  });

  it('speaks the language that the person chose, and the browser’s again', async () => {
    await useLanguage('de');
    expect([t('cancel'), language(), direction()]).toEqual(['Abbrechen', 'de', 'ltr']);
    expect(t('filled', ['4', '6'])).toBe('4 von 6 ausgefüllt.');
    await useLanguage('auto');
    expect(t('cancel')).toBe('Cancel');
  });

  it('isolates what it puts into a sentence that runs from right to left', async () => {
    await useLanguage('ar');
    expect(direction()).toBe('rtl');
    expect(t('foundOn', ['app.helpkit.in'])).toBe('عُثر عليه في \u2068app.helpkit.in\u2069');
  });

  it('puts in what was given as it is, signs of a pattern included', async () => {
    await useLanguage('de');
    expect(t('searchNone', ['$1 $& $$'])).toBe('Kein Konto passt zu „$1 $& $$“.');
  });

  it.each([
    ['is missing', async () => new Response(null, { status: 404 })],
    ['cannot be read', () => Promise.reject(new Error('gone'))],
  ])('keeps its language where the file of another %s', async (_, answer) => {
    vi.stubGlobal('fetch', answer);
    await useLanguage('de');
    expect(t('cancel')).toBe('Cancel');
  });
});

describe('numbers', () => {
  it.each([
    ['en', '1,024', '1 sec', '17 sec', '1 minute', '15 minutes', '1 hour', '24 hours', '90 minutes'],
    ['de', '1.024', '1 Sek.', '17 Sek.', '1 Minute', '15 Minuten', '1 Stunde', '24 Stunden', '90 Minuten'],
  ] as const)('have their units in the right form: %s', async (wanted, ...words) => {
    await useLanguage(wanted);
    const said = [number(1024), seconds(1), seconds(17), ...[1, 15, 60, 1440, 90].map(minutes)];
    expect(said).toEqual(words);
  });

  it('have all the forms of Arabic', async () => {
    await useLanguage('ar');
    const forms = [1, 2, 5, 15].map((value) =>
      minutes(value)
        .replace(/[\d\u0660-\u0669]/g, '')
        .trim(),
    );
    // One and fifteen share a form; two and five have their own.
    expect(new Set(forms).size).toBe(3);
  });
});

describe('words for codes', () => {
  it.each(errorCodes)('say what happened and what to do: %s', (code) => {
    expect(errorWords(code)).toMatch(/^[A-Z].{15,}\.$/);
  });

  it('are there for locks and fills', () => {
    expect(lockWords('browser-closed')).toBe('It locked when the browser was closed.');
    const receipt = {
      filled: 0,
      of: 6,
      problem: 'page-changed-it',
      waitUntil: null,
      trusted: false,
    } as const;
    expect(receiptWords(receipt).join()).toMatch(/^The page changed/);
  });

  it('counts what a fill filled where there was more than one field', () => {
    const done = { problem: null, waitUntil: null, trusted: false };
    expect(receiptWords({ ...done, filled: 1, of: 1 })).toEqual(['Code filled']);
    expect(receiptWords({ ...done, filled: 6, of: 6, trusted: true })).toEqual([
      'Filled 6 of 6.',
      '“Trust this device” is ticked.',
    ]);
  });
});
