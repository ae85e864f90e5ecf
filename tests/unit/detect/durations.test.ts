import './all-words.ts';
import { describe, expect, it } from 'vitest';
import { daysIn, digitsIn, hoursIn, minutesIn, wholeDays } from '../../../lib/detect/durations.ts';

const day = 1_440;

describe('the lengths of time that a text names', () => {
  it.each([
    ['5 minutes', 'en', [5]],
    ['in 24 hours', 'en', [24 * 60]],
    ['24h', 'en', [24 * 60]],
    ['1 day, or 3 weeks, or 12 months', 'en', [day, 21 * day, 360 * day]],
    ['for 30 more days', 'en', [30 * day]],
    ['for 30 weitere Tage', 'de', [30 * day]],
    ['30日間', 'ja', [30 * day]],
    ['लगभग ३० दिन', 'hi', [30 * day]],
    ['for two weeks', 'en', [14 * day]],
    ['for a week', 'en', [7 * day]],
    ["for 'thirty days'", 'en', [30 * day]],
    ['für vierzehn Tage', 'de', [14 * day]],
    ['二週間', 'ja', [14 * day]],
    ['三十天内', 'zh', [30 * day]],
    ['30 days and 2 hours', 'en', [30 * day, 120]],
    ['لمدة أسبوعين.', 'ar', [14 * day]],
    ['أسبوعين أو أكثر', 'ar', [14 * day]],
    ['selama tiga puluh hari', 'id', [30 * day]],
    ['on dört gün', 'tr', [14 * day]],
    ['有效期七天', 'zh', [7 * day]],
    ['保存三十天', 'zh', [30 * day]],
  ])('are read: %s in "%s"', (text, language, minutes) => {
    expect(minutesIn(text, language)).toEqual(minutes);
  });

  it.each([
    ['some days', 'en'],
    ['2,500 days', 'en'],
    ['1.500 days', 'en'],
    ['1234 days', 'en'],
    ['30 of your days', 'en'],
    ['30 + days', 'en'],
    ['30 and-so-on-and-on days', 'en'],
    ['two hours', 'en'],
    ['two minutes', 'en'],
    ['二十天', 'zh'],
    ['二十七天', 'zh'],
    ['', 'en'],
  ])('are none without a number that is theirs: "%s"', (text, language) => {
    expect(minutesIn(text, language)).toEqual([]);
  });

  it('are days where they are whole ones', () => {
    expect(daysIn('2 weeks, 24 hours, 36 hours, 0 days', 'en')).toEqual([14, 1, 0]);
    expect([wholeDays(day), wholeDays(2 * day), wholeDays(day + 1)]).toEqual([1, 2, null]);
  });

  it('are told in hours, of hours alone', () => {
    expect(hoursIn('within 24 hours, or 3 days, or 48h', 'en')).toEqual([24, 48]);
    expect(hoursIn('within two hours', 'en')).toEqual([]);
  });
});

describe('the length of a code', () => {
  it.each([
    ['your 6-digit code', 6],
    ['a 5-digit code', 5],
    ['10 digits', 10],
    ['the last 4 digits, or 8 digits', 8],
    ['your 4-digit PIN', null],
    ['11 digits', null],
    ['six digits', null],
    ['', null],
  ])('is named by "%s": %s', (text, length) => {
    expect(digitsIn(text, 'en')).toBe(length);
  });
});
