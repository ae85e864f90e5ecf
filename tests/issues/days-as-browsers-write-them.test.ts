import { describe, expect, it } from 'vitest';
import { instantOf } from '../../lib/detect/instants.ts';

// "Oct 14, 2026, 9:05 PM" was read as the fifth of September: the end of a day and a time looked like a day of their own, and
// evenings were mornings. So were most instants that pages write by their browser's own means, and a deadline was told wrong.
const evening = new Date(2026, 9, 14, 21, 5);
const night = new Date(2026, 10, 3, 0, 30);

const languages = [
  'en-US',
  'en-GB',
  'en-IN',
  'de',
  'es',
  'es-MX',
  'fr',
  'he',
  'hi',
  'id',
  'it',
  'ja',
  'ko',
  'nl',
];
languages.push('pl', 'pt-BR', 'pt-PT', 'ru', 'tr', 'zh-CN', 'zh-TW', 'ar', 'ar-EG');

const read = (text: string, locale: string) => instantOf(text, locale.split('-')[0] ?? '');

describe.each(languages)('what a page writes in %s', (locale) => {
  it.each([
    ['full', 'short'],
    ['long', 'short'],
    ['long', 'medium'],
    ['medium', 'short'],
    ['medium', 'medium'],
  ] as const)('is the instant that it means: %s day, %s time', (dateStyle, timeStyle) => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle, timeStyle });
    // Which of two small numbers is the month is not known in English.
    const known = locale === 'en-GB' && dateStyle === 'medium' ? [evening] : [evening, night];
    for (const at of known) expect(read(format.format(at), locale), format.format(at)).toBe(at.getTime());
  });

  it('is it without a style, too, or not read at all', () => {
    expect(read(evening.toLocaleString(locale), locale)).toBe(evening.getTime());
    expect(read(evening.toLocaleDateString(locale), locale)).toBe(new Date(2026, 9, 14).getTime());
    expect([night.getTime(), null]).toContain(read(night.toLocaleString(locale), locale));
  });

  it('is it with the zone of its time', () => {
    const options = { dateStyle: 'long', timeStyle: 'short' } as const;
    for (const [timeZone, name] of [
      ['UTC', 'UTC'],
      ['Asia/Kolkata', 'GMT+5:30'],
      ['America/Sao_Paulo', 'GMT-3'],
      ['America/Sao_Paulo', 'GMT\u22123'],
    ] as const) {
      const text = `${new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(evening)} ${name}`;
      expect(read(text, locale), text).toBe(evening.getTime());
    }
  });
});

it.each(['th', 'fa', 'ar-SA-u-ca-islamic', 'he-u-ca-hebrew'])(
  'a day of another calendar is none: %s',
  (locale) => {
    for (const dateStyle of ['full', 'long', 'medium', 'short'] as const) {
      const text = new Intl.DateTimeFormat(locale, { dateStyle }).format(evening);
      expect(read(text, locale), text).toBeNull();
    }
  },
);
