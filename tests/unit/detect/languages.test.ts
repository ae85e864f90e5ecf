// @vitest-environment happy-dom
import './all-words.ts';
import { describe, expect, it } from 'vitest';
import { type PageReading, readPage } from '../../../lib/detect/read-page.ts';
import { phrases } from './phrases.ts';

function read(lang: string, html: string): PageReading {
  document.title = 'HelpKit';
  document.documentElement.lang = lang;
  document.body.innerHTML = html;
  return readPage(document);
}

const secret = 'JBSWY3DPEHPK3PXP';
const codes = ['k7m2p-x9qrt', 'b4nd8-zz3wv', 'h2j6c-p8s5y', 't9w4e-m3k7d', 'v5x2g-r6n8b', 'q3f7a-c4j9u'];

describe.each(Object.entries(phrases))('%s', (lang, said) => {
  it.each(said.totp)('app code: %s / %s', (heading, label) => {
    for (const html of [
      `<h1>${heading}</h1><label>${label} <input></label>`,
      `<h1>${heading}</h1><p>${label}</p><input maxlength="6" inputmode="numeric">`,
    ]) {
      expect(read(lang, html)).toMatchObject({ kind: 'totp', waitsFor: 'totp' });
    }
  });

  it.each(said.trust)('trust: %s', (words) => {
    const [heading, label] = said.totp[0] ?? ['', ''];
    const html = `<h1>${heading}</h1><label>${label} <input></label><label><input type="checkbox"> ${words}</label>`;
    expect(read(lang, html).trust).toEqual({
      element: document.querySelector('[type=checkbox]'),
      days: 30,
      minutes: 43_200,
    });
  });

  it.each(said.sms)('text: %s / %s', (heading, sentence) => {
    const [twoStep] = said.totp[0] ?? [''];
    for (const above of [heading, twoStep]) {
      expect(read(lang, `<h1>${above}</h1><p>${sentence}</p><input maxlength="6">`).kind).toBe('sms');
    }
  });

  it.each(said.email)('mail: %s / %s', (heading, sentence) => {
    const html = `<h1>${heading}</h1><p>${sentence}</p><input maxlength="6" autocomplete="one-time-code">`;
    expect(read(lang, html).kind).toBe('email');
  });

  it.each(said.backup)('backup code: %s / %s', (heading, sentence) => {
    expect(read(lang, `<h1>${heading}</h1><p>${sentence}</p><input autocomplete="one-time-code">`).kind).toBe(
      'backup-entry',
    );
  });

  it.each(said.enrol)('enrolment: %s / %s / %s', (scan, key, label) => {
    const html = `<p>${scan}</p><img width="200" height="200"><p>${key}: <code>${secret}</code></p><label>${label} <input></label>`;
    const reading = read(lang, html);
    expect(reading).toMatchObject({ kind: 'enrol', waitsFor: 'totp', secret: { text: secret } });
    expect(reading.carriers).toEqual([document.querySelector('img')]);
  });

  it.each(said.codes)('code list: %s / %s', (heading, sentence) => {
    const html = `<h1>${heading}</h1><p>${sentence}</p><ul>${codes.map((code) => `<li>${code}</li>`).join('')}</ul>`;
    expect(read(lang, html)).toMatchObject({ kind: 'backup-list', backup: { codes } });
  });

  it.each(said.team)('team: %s / %s', (words, grace) => {
    const html = `<label><input type="checkbox"> ${words}</label><p>${grace}</p>`;
    const reading = read(lang, html);
    expect(reading.kind).toBe('team');
    expect(reading.team).toEqual({ toggle: document.querySelector('input'), graceDays: 7 });
  });

  it.each(said.notice)('member: %s', (words) => {
    const reading = read(lang, `<div role="alert">${words}</div><h1>HelpKit</h1><input type="search">`);
    expect(reading).toMatchObject({ kind: 'team', team: { toggle: null, graceDays: 3 } });
  });

  it.each(said.recovery)('recovery: %s / %s', (heading, sentence) => {
    const reading = read(lang, `<h1>${heading}</h1><p>${sentence}</p><input maxlength="6">`);
    expect(reading).toMatchObject({ kind: 'recovery', waitsFor: 'email' });
  });

  it.each(said.none)('another trade: %s / %s', (heading, label) => {
    for (const attributes of ['maxlength="6"', 'autocomplete="one-time-code"']) {
      expect(read(lang, `<h1>${heading}</h1><label>${label} <input ${attributes}></label>`).kind).toBe(
        'none',
      );
    }
  });
});
