// @vitest-environment happy-dom
import './all-words.ts';
import { describe, expect, it } from 'vitest';
import type { TaughtField } from '../../../lib/core/types.ts';
import { fieldAt } from '../../../lib/detect/field-at.ts';
import { findMarked, markOf } from '../../../lib/detect/mark.ts';
import { readPage } from '../../../lib/detect/read-page.ts';
import { withTaught } from '../../../lib/detect/taught.ts';

const box = '<input maxlength="1">';
const boxes = (count: number) => `<div>${box.repeat(count)}</div>`;

function show(html: string): HTMLInputElement[] {
  document.body.innerHTML = html;
  return [...document.querySelectorAll('input')];
}

function at<T>(list: readonly T[], place: number): T {
  const one = list[place];
  if (one === undefined) throw new Error(`the page has no ${place}`);
  return one;
}

/** What a person teaches who points at an element now. */
function teach(element: Element, is: TaughtField['is'] = 'code'): TaughtField {
  const field = markOf(document, element);
  if (field === null) throw new Error('it cannot be told from others');
  return { field, is, at: 0 };
}

const read = (...taught: TaughtField[]) => withTaught(readPage(document), document, taught);

describe('"this is the code field"', () => {
  it('holds on a page that was taken for one of another kind, at the very field that it found', () => {
    const sms = '<h1>Verify</h1><form><label>Enter the code we texted to your phone <input name="c"></label>';
    const [field] = show(`${sms}<button>Go on</button></form>`);
    expect(read()).toMatchObject({ kind: 'sms', waitsFor: 'sms', fields: [field] });
    const lesson = teach(at([field], 0) as Element);
    expect(read(lesson)).toMatchObject({ kind: 'totp', waitsFor: 'totp', fields: [field] });
  });

  it('changes nothing where the page is read so anyway', () => {
    const [field] = show('<label>Code from your authenticator app <input name="otp"></label>');
    const reading = readPage(document);
    expect(reading.waitsFor).toBe('totp');
    expect(withTaught(reading, document, [teach(field as Element)])).toBe(reading);
  });

  it.each([
    ['bare', '<p>Say the magic word</p><input>', '<p>Now say the magic word</p><div><input></div>'],
    [
      'bare, behind another that came later',
      '<p>Magic word</p><input>',
      '<input name="q"><p>Magic word</p><input>',
    ],
  ])('finds a field that is %s', (_, before, after) => {
    const lesson = teach(at(show(before), 0));
    const fields = show(after);
    expect(read(lesson)).toMatchObject({ waitsFor: 'totp', fields: [at(fields, fields.length - 1)] });
  });

  it('finds nameless boxes as one row, by whichever of them was pointed at', () => {
    const lesson = teach(at(show(`<p>Word</p>${boxes(6)}`), 3));
    const fields = show(`<p>Quite other words</p><main>${boxes(6)}</main>`);
    expect(read(lesson)).toMatchObject({ waitsFor: 'totp', digits: 6, fields });
  });

  it('finds boxes of which each has a root of its own', () => {
    document.body.innerHTML = `<p>Word</p><div>${'<a-box></a-box>'.repeat(6)}</div>`;
    const inside = [...document.querySelectorAll('a-box')].map((host) => {
      const root = host.attachShadow({ mode: 'open' });
      root.innerHTML = box;
      return at([...root.querySelectorAll('input')], 0);
    });
    expect(read(teach(at(inside, 5))).fields).toEqual(inside);
  });

  it.each([
    ['is not open to typing', '<p>Magic word</p><input readonly>'],
    ['is gone', '<p>Magic word</p>'],
    ['stands among other words', '<input name="q"><p>Search all of the shop</p><form><input></form>'],
  ])('says nothing where the field %s', (_, after) => {
    const lesson = teach(at(show('<p>Magic word</p><input>'), 0));
    show(after);
    expect(read(lesson)).toMatchObject({ waitsFor: null, fields: [] });
  });

  it('goes by the newest of two', () => {
    const fields = show('<label>One <input name="one"></label><label>Two <input name="two"></label>');
    const [first, second] = [teach(at(fields, 0)), teach(at(fields, 1))];
    expect(read(first, second).fields).toEqual([at(fields, 1)]);
  });

  it('finds what earlier versions marked, one box of a row', () => {
    const old = { tag: 'input', type: '', id: 'w3', name: '', autocomplete: '', label: '', place: 3 };
    const fields = show(boxes(6));
    for (const [place, field] of fields.entries()) field.id = `w${place}`;
    expect(findMarked(document, old)).toEqual(fields);
  });
});

describe('"not here"', () => {
  it('strikes the whole row of boxes, whichever of them was pointed at', () => {
    const fields = show(
      `<h1>Two-factor authentication</h1><p>Code from your authenticator app</p>${boxes(6)}`,
    );
    expect(read()).toMatchObject({ waitsFor: 'totp', fields });
    expect(read(teach(at(fields, 4), 'not-code'))).toMatchObject({
      kind: 'none',
      waitsFor: null,
      fields: [],
    });
  });

  it('is no word about a single field among the same words on another page', () => {
    const words = '<h1>Two-factor authentication</h1><p>Code from your authenticator app</p>';
    const lesson = teach(at(show(`${words}${boxes(6)}`), 0), 'not-code');
    const fields = show(`${words}<input maxlength="6">`);
    expect(read(lesson)).toMatchObject({ waitsFor: 'totp', fields });
  });

  it('leaves an enrolment one, of which the picture can still be read', () => {
    const [field] = show(
      '<h1>Set up your authenticator app</h1><p>Scan this QR code with the app</p><img width="200" height="200" src="data:image/png;base64,"><p>Key: JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP</p><label>Code from the app <input name="c"></label>',
    );
    expect(read()).toMatchObject({ kind: 'enrol', waitsFor: 'totp' });
    const lesson = teach(field as Element, 'not-code');
    expect(read(lesson)).toMatchObject({ kind: 'enrol', waitsFor: null, fields: [] });
  });
});

describe('a mark', () => {
  it('is none for a field of which the page says nothing at all', () => {
    document.title = 'Hello';
    const [field] = show('<div><input></div>');
    expect(markOf(document, field as Element)).toBeNull();
  });

  it('fits none of three alike once the words that told them apart are others', () => {
    const [first] = show(`<ul>${'<li><p>Word</p><input></li>'.repeat(3)}</ul>`);
    const mark = markOf(document, first as Element);
    expect(mark).not.toBeNull();
    show(`<ul>${'<li><p>Other</p><input></li>'.repeat(3)}</ul>`);
    expect(mark && findMarked(document, mark)).toBeNull();
  });

  it('fits neither of two alike where a field was put in above them: each has another place then', () => {
    const [, second] = show('<p>Magic word</p><input><input>');
    const mark = markOf(document, second as Element);
    expect(mark && findMarked(document, mark)).toEqual([second]);
    show('<input name="q"><p>Magic word</p><input><input>');
    expect(mark && findMarked(document, mark)).toBeNull();
  });

  it('is none for what is no field', () => {
    show('<p>Word</p><input>');
    expect(markOf(document, document.body)).toBeNull();
  });
});

describe('what a person points at', () => {
  const path = (element: Element): Element[] => [
    element,
    ...(element.parentElement ? path(element.parentElement) : []),
  ];

  it('is the field itself, the editable part around, the field of a label, or the one over drawn slots', () => {
    const [field] = show('<label id="l"><b>Word</b></label><input id="c">');
    document.querySelector('label')?.setAttribute('for', 'c');
    expect(fieldAt(document, path(field as Element))).toBe(field);
    expect(fieldAt(document, path(document.querySelector('b') as Element))).toBe(field);
    show('<div contenteditable="true"><p><i>1</i></p></div>');
    expect(fieldAt(document, path(document.querySelector('i') as Element))).toBe(
      document.querySelector('div'),
    );
    const slot = '<span style="width:40px;height:48px"></span>';
    const [drawn] = show(
      `<div style="position:relative"><div class="row">${slot.repeat(6)}</div><input style="opacity:0" maxlength="6"></div>`,
    );
    expect(fieldAt(document, path(at([...document.querySelectorAll('span')], 2)))).toBe(drawn);
    expect(fieldAt(document, path(document.querySelector('.row') as Element))).toBe(drawn);
    const elsewhere = document.body.appendChild(document.createElement('p'));
    expect(fieldAt(document, path(elsewhere))).toBeNull();
  });

  it('is looked for among elements alone, of all that an event goes through', () => {
    const [field] = show('<p>Word</p><input>');
    const through = [...path(field as Element), document, window];
    expect(fieldAt(document, through)).toBe(field);
    expect(fieldAt(document, [document, window])).toBeNull();
  });

  it('is nothing where there is no field', () => {
    show('<p>Word</p><input>');
    expect(fieldAt(document, path(document.querySelector('p') as Element))).toBeNull();
  });
});
