// @vitest-environment happy-dom
import './all-words.ts';
import { expect, it } from 'vitest';
import type { TaughtField } from '../../../lib/core/types.ts';
import { markOf } from '../../../lib/detect/mark.ts';
import { readPage } from '../../../lib/detect/read-page.ts';
import { withTaught } from '../../../lib/detect/taught.ts';

const prompt =
  '<h1>Two-factor authentication</h1><label>Code from your app <input name="c" maxlength="6"></label>';
const other = '<label>Magic word <input name="magic"></label>';
const row = `<p>Magic word</p><div>${'<input maxlength="1">'.repeat(6)}</div>`;

function show(html: string): HTMLInputElement[] {
  document.body.innerHTML = html;
  return [...document.querySelectorAll('input')];
}

function teach(element: Element | undefined, is: TaughtField['is'] = 'code'): TaughtField {
  const field = element === undefined ? null : markOf(document, element);
  if (field === null) throw new Error('it cannot be told from others');
  return { field, is, at: 0 };
}

const read = (...taught: TaughtField[]) => withTaught(readPage(document), document, taught);

it('a field that a person pointed at is taken where the page would have another for the code', () => {
  const [asked, magic] = show(prompt + other);
  expect(read()).toMatchObject({ waitsFor: 'totp', fields: [asked], digits: null });
  expect(read(teach(magic))).toMatchObject({ kind: 'totp', waitsFor: 'totp', fields: [magic], digits: null });
});

it('a whole row is, where the page would have a single field, and its length is that of the code', () => {
  const [asked, ...boxes] = show(prompt + row);
  expect(read()).toMatchObject({ fields: [asked] });
  expect(read(teach(boxes[2]))).toMatchObject({ waitsFor: 'totp', fields: boxes, digits: 6 });
});

it('a row is not, while one of its boxes is closed', () => {
  const lesson = teach(show(row)[0]);
  const [, , , fourth] = show(row);
  fourth?.setAttribute('readonly', '');
  expect(read(lesson)).toMatchObject({ waitsFor: null, fields: [] });
});

it('an enrolment stays one where another of its fields is for the code', () => {
  const key =
    '<p>Scan this QR code with your authenticator app</p><p>Key: JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP</p>';
  const [, magic] = show(`<h1>Set up your authenticator app</h1>${key}${prompt}${other}`);
  expect(read().kind).toBe('enrol');
  expect(read(teach(magic))).toMatchObject({ kind: 'enrol', waitsFor: 'totp', fields: [magic] });
});

it('why the page is read so is told: a person said it', () => {
  const [asked, magic] = show(prompt + other);
  expect(read(teach(magic)).reasons).toEqual([
    { cause: 'totp', weight: null, sign: 'a person pointed at the field' },
  ]);
  expect(read(teach(asked, 'not-code')).reasons).toEqual([
    { cause: 'none', weight: null, sign: 'a person said: not this field' },
  ]);
});
