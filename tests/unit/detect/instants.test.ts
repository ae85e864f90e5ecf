// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { instantIn, instantOf } from '../../../lib/detect/instants.ts';

/** A day of 2026 on this computer, and a time of it. */
const day = (month: number, date: number, hours = 0, minutes = 0) =>
  new Date(2026, month - 1, date, hours, minutes).getTime();

describe('a day that is written in numbers', () => {
  it.each([
    ['2026-03-04', '', day(3, 4)],
    ['until 2026-11-24.', 'en', day(11, 24)],
    ['2026/3/4', 'en', day(3, 4)],
    ['2026 年 3 月 4 日', 'ja', day(3, 4)],
    ['2026. 12. 31.', 'ko', day(12, 31)],
    ['4.3.2026', 'en', day(3, 4)],
    ['4.3.2026', 'de', day(3, 4)],
    ['31.12.2026', 'de', day(12, 31)],
    ['28.2.2026', 'de', day(2, 28)],
    ['1.1.2026', 'de', day(1, 1)],
    ['4/3/2026', 'fr', day(3, 4)],
    ['4-3-2026', 'nl', day(3, 4)],
    ['٤/٣/٢٠٢٦', 'ar', day(3, 4)],
    ['３／４／２０２６', 'pt', day(4, 3)],
    ['3/14/2026', 'en', day(3, 14)],
    ['12/13/2026', 'en', day(12, 13)],
    ['14/3/2026', 'en', day(3, 14)],
    ['3/14/2026', 'fr', day(3, 14)],
    ['3/3/2026', 'en', day(3, 3)],
    ['12/12/2026', '', day(12, 12)],
  ])('is read: %s in "%s"', (text, language, instant) => {
    expect(instantOf(text, language)).toBe(instant);
  });

  it.each([
    ['4/3/2026', 'en'],
    ['4-3-2026', 'en'],
    ['12/1/2026', 'en'],
    ['1/12/2026', ''],
    ['13.13.2026', 'de'],
    ['2026-13-04', 'en'],
    ['2026-00-04', 'en'],
    ['2026-03-00', 'en'],
    ['2026-03-32', 'en'],
    ['0.3.2026', 'de'],
    ['4.0.2026', 'de'],
    ['4.3.26', 'de'],
    ['4.3', 'de'],
    ['2026', 'en'],
    ['123 of 4567 rows', 'en'],
    ['2026-03-045', 'en'],
    ['no day', 'en'],
    ['', 'en'],
    ['31.2.2026', 'de'],
    ['29.2.2026', 'de'],
    ['2026-04-31', 'en'],
  ])('is none where it may be two or is no day: "%s" in "%s"', (text, language) => {
    expect(instantOf(text, language)).toBeNull();
  });
});

describe('a day that is written with the name of its month', () => {
  it.each([
    ['March 4, 2026', 'en', day(3, 4)],
    ['4 MARCH 2026', 'en', day(3, 4)],
    ['Added on Mar 4th, 2026 by Ada', 'en', day(3, 4)],
    ['Wed, 4 Mar 2026', 'en', day(3, 4)],
    ['2026 March 4', 'en', day(3, 4)],
    ['Jan 1, 2026', 'en', day(1, 1)],
    ['December 31, 2026', 'en', day(12, 31)],
    ['December 31, 2026', 'de', day(12, 31)],
    ['1. Dezember 2026', 'de', day(12, 1)],
    ['4 de mayo de 2026', 'es', day(5, 4)],
    ['4 févr. 2026', 'fr', day(2, 4)],
    ['1er août 2026', 'fr', day(8, 1)],
    ['4 мая 2026 г.', 'ru', day(5, 4)],
    ['४ मार्च २०२६', 'hi', day(3, 4)],
    ["4 Mart 2026'ya kadar", 'tr', day(3, 4)],
    ['4 Mar 2026', 'no such language', day(3, 4)],
    ['4 Mar 2026', 'qqq', day(3, 4)],
    ['4 Mar 2026', '', day(3, 4)],
    ['12 Mar 2026', 'ja', day(3, 12)],
  ])('is read: %s in "%s"', (text, language, instant) => {
    expect(instantOf(text, language)).toBe(instant);
  });

  it.each([
    ['March 2026', 'en'],
    ['March 4', 'en'],
    ['4 Mayo 2026', 'de'],
    ['4 Foo 2026', 'en'],
    ['2026 people came; 4 of them in the month of March', 'en'],
    ['March came, and with it some 4 or 2026 people', 'en'],
    ['March 40, 2026', 'en'],
    ['March a4, 2026', 'en'],
    ['March 4, 2026xyz', 'en'],
  ])('is none without day and year near it, or in another language: "%s" in "%s"', (text, language) => {
    expect(instantOf(text, language)).toBeNull();
  });
});

describe('the time of a day', () => {
  it.each([
    ['4.3.2026, 7:05', day(3, 4, 7, 5)],
    ['4.3.2026 um 23:59 Uhr', day(3, 4, 23, 59)],
    ['2026-03-04 7:05 UTC', Date.UTC(2026, 2, 4, 7, 5)],
    ['2026-03-04 7:05 GMT', Date.UTC(2026, 2, 4, 7, 5)],
    ['2026-03-04 (utc)', Date.UTC(2026, 2, 4)],
    ['2026-03-04, 7 tickets', day(3, 4)],
    ['2026-03-04, 7:5', day(3, 4)],
  ])('stands behind it: %s', (text, instant) => {
    expect(instantOf(text, 'de')).toBe(instant);
  });
});

it('a long text is no day', () => {
  const words = (count: number) => `4.3.2026 ${'x'.repeat(count - 9)}`;
  expect(instantOf(words(200), 'de')).toBe(day(3, 4));
  expect(instantOf(words(201), 'de')).toBeNull();
});

describe('what an element says', () => {
  it.each([
    ['<time datetime="2026-03-04T05:06:07Z">yesterday</time>', Date.UTC(2026, 2, 4, 5, 6, 7)],
    ['<p>On <time datetime="2026-03-04T05:06:07Z">5.5.2026</time></p>', Date.UTC(2026, 2, 4, 5, 6, 7)],
    ['<time datetime="yesterday">5.5.2026</time>', day(5, 5)],
    ['<time>5.5.2026</time>', day(5, 5)],
    ['<p>Since <b>5</b>.5.2026,\n   7:05</p>', day(5, 5, 7, 5)],
    ['<p>yesterday</p>', null],
    ['<p></p>', null],
  ])('is taken by its machine-made date, else by its words: %s', (html, instant) => {
    document.body.innerHTML = html;
    const [element] = document.body.children;
    expect(element && instantIn(element, 'de')).toBe(instant);
  });
});
