// @vitest-environment happy-dom
import './all-words.ts';
import { describe, expect, it } from 'vitest';
import { classify } from '../../../lib/detect/classify.ts';
import { readPage } from '../../../lib/detect/read-page.ts';
import { snapshot } from '../../../lib/detect/snapshot.ts';
import { htmlOf, plainPages, show } from './pages.ts';

/** A reading in words that can be compared: elements by their place in the document. */
function inWords(): unknown {
  const places = new Map([...document.querySelectorAll('*')].map((element, at) => [element, at]));
  const place = (element: Element | null | undefined): number | null =>
    element == null ? null : (places.get(element) ?? -1);
  const reading = readPage(document);
  return {
    kind: reading.kind,
    waitsFor: reading.waitsFor,
    digits: reading.digits,
    fields: reading.fields.map(place),
    trust: reading.trust === null ? null : [place(reading.trust.element), reading.trust.days],
    submit: place(reading.submit),
    carriers: reading.carriers.map(place),
    methods: reading.methods === null ? null : [place(reading.methods.app), place(reading.methods.sms)],
    secret: reading.secret === null ? null : [reading.secret.text, place(reading.secret.element)],
    backup: reading.backup === null ? null : [reading.backup.codes, place(reading.backup.element)],
    team: reading.team === null ? null : [place(reading.team.toggle), reading.team.graceDays],
  };
}

describe('pages without layout', () => {
  const pages = plainPages();

  it('are most of the pages', () => {
    expect(pages.length).toBeGreaterThan(90);
  });

  it.each(pages.map((label) => [label.file, label] as const))('%s', (_, label) => {
    show(document, htmlOf(label));
    const reading = readPage(document);
    expect([reading.kind, reading.waitsFor]).toEqual([label.kind, label.fieldKind]);
    expect(reading.fields).toEqual(label.fields.map((selector) => document.querySelector(selector)));
    if (label.trust !== null) expect(reading.trust?.element).toBe(document.querySelector(label.trust));
    if (label.trust !== null) expect(reading.trust?.days).toBe(label.trustDays);
    if (label.secret !== null) expect(reading.secret?.text).toBe(label.secret);
    if (label.backupCodes !== null) expect(reading.backup?.codes).toEqual(label.backupCodes);
    if (label.kind === 'team') expect(reading.team?.graceDays).toBe(label.graceDays);
    expect(reading.methods !== null, 'a choice of a method').toBe(label.choosesMethod === true);
  });

  it.each(pages.map((label) => [label.file, label] as const))(
    '%s reads the same with other ids, names and classes',
    (_, label) => {
      show(document, htmlOf(label));
      const before = inWords();
      scramble();
      expect(inWords()).toEqual(before);
    },
  );

  it('change nothing in the page', () => {
    for (const label of pages.slice(0, 20)) {
      show(document, htmlOf(label));
      const before = document.documentElement.outerHTML;
      readPage(document);
      expect(document.documentElement.outerHTML).toBe(before);
    }
  });
});

/** New ids (references follow), names and classes everywhere. */
function scramble(): void {
  const ids = new Map<string, string>();
  for (const element of document.querySelectorAll('*')) {
    if (element.id !== '') ids.set(element.id, `q${ids.size}z`);
  }
  for (const [at, element] of [...document.querySelectorAll('*')].entries()) {
    if (element.id !== '') element.id = ids.get(element.id) ?? '';
    if (element.hasAttribute('name')) element.setAttribute('name', `n${at}`);
    if (element.hasAttribute('class')) element.setAttribute('class', `c${at}`);
    for (const attribute of ['for', 'aria-labelledby', 'aria-describedby']) {
      const names = element.getAttribute(attribute);
      if (names !== null) {
        element.setAttribute(
          attribute,
          names
            .split(' ')
            .map((id) => ids.get(id) ?? id)
            .join(' '),
        );
      }
    }
  }
}

describe('where it looks', () => {
  const prompt = '<p>Enter the code from your authenticator app</p><input id="k"><button>Verify</button>';

  it('reads open shadow roots, slots and shadow roots inside them', () => {
    show(document, '<x-a><h1>Two-factor authentication</h1></x-a>');
    const outer = document.querySelector('x-a')?.attachShadow({ mode: 'open' });
    if (outer === undefined) throw new Error('no shadow root');
    outer.innerHTML = '<slot></slot><x-b></x-b>';
    const inner = outer.querySelector('x-b')?.attachShadow({ mode: 'open' });
    if (inner === undefined) throw new Error('no shadow root');
    inner.innerHTML = prompt;
    expect(readPage(document).fields).toEqual([inner.querySelector('input')]);
  });

  it('reads nothing in closed shadow roots', () => {
    show(document, '<x-c></x-c>');
    const closed = document.querySelector('x-c')?.attachShadow({ mode: 'closed' });
    if (closed === undefined) throw new Error('no shadow root');
    closed.innerHTML = prompt;
    expect(readPage(document).kind).toBe('none');
  });

  it.each([
    ['display:none', 'style="display:none"'],
    ['visibility:hidden', 'style="visibility:hidden"'],
    ['opacity:0', 'style="opacity:0"'],
    ['hidden', 'hidden'],
    ['inert', 'inert'],
    ['aria-hidden', 'aria-hidden="true"'],
  ])('never answers with a field under %s', (_, attribute) => {
    show(document, `<div ${attribute}>${prompt}</div>`);
    expect(readPage(document)).toMatchObject({ kind: 'none', fields: [] });
  });

  it.each(['readonly', 'disabled', 'type="hidden"', 'type="email"', 'autocomplete="postal-code"'])(
    'never answers with a field that is %s',
    (attribute) => {
      show(document, prompt.replace('id="k"', attribute));
      expect(readPage(document).fields).toEqual([]);
    },
  );

  it('takes a transparent field over drawn slots, but no other transparent one', () => {
    const slots = '<i></i>'.repeat(6);
    const field = '<input style="opacity:0" maxlength="6">';
    show(document, `<p>Code from your authenticator app</p><div><div>${slots}</div>${field}</div>`);
    expect(readPage(document).fields).toHaveLength(1);
    show(document, `<p>Code from your authenticator app</p><div>${field}</div>`);
    expect(readPage(document).fields).toHaveLength(0);
  });

  it('prefers an open dialog to the page behind it', () => {
    const sms = '<p>We texted a code to your phone</p><input id="s">';
    show(document, `<main>${prompt}</main><div role="dialog" aria-modal="true">${sms}</div>`);
    const reading = readPage(document);
    expect(reading.waitsFor).toBe('sms');
    expect(reading.fields.map((field) => field.id)).toEqual(['s']);
  });

  it('reads the part under an element alone', () => {
    show(document, `<section id="a">${prompt}</section><section id="b"><input></section>`);
    const part = document.querySelector('#b');
    if (part === null) throw new Error('no part');
    expect(readPage(part).kind).toBe('none');
  });

  it('is not misled by fields that take the names of properties', () => {
    const names = ['children', 'labels', 'title', 'role', 'parentElement', 'elements', 'body'];
    const decoys = names.map((name) => `<input type="hidden" name="${name}">`).join('');
    show(document, `<form name="title">${decoys}${prompt}</form>`);
    expect(readPage(document).fields.map((field) => field.id)).toEqual(['k']);
  });

  it('says the same of a snapshot that went through JSON', () => {
    for (const label of plainPages().slice(0, 40)) {
      show(document, htmlOf(label));
      const { data } = snapshot(document);
      expect(classify(JSON.parse(JSON.stringify(data)))).toEqual(classify(data));
    }
  });

  it('tells why, in words of the page', () => {
    show(document, prompt);
    const reading = readPage(document);
    expect(reading.score).toBeGreaterThan(2);
    const said = reading.reasons.map((one) => ('said' in one ? one.said : ''));
    expect(said).toContain('Enter the code from your authenticator app');
  });

  it('tells why in them also where nothing but the label of the field and the title of the page says it', () => {
    show(
      document,
      '<title>Two-step verification</title><form><label>Enter the code we texted to your phone <input maxlength="6"></label></form>',
    );
    const { waitsFor, reasons } = readPage(document);
    expect(waitsFor).toBe('sms');
    expect(reasons.map((one) => ('said' in one ? one.said : ''))).toEqual(
      expect.arrayContaining(['Enter the code we texted to your phone', 'Two-step verification']),
    );
  });
});
