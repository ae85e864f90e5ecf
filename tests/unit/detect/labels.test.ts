// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { hintsOf, labelsOf, makeLabelled, toggleLabels, wordsOf } from '../../../lib/detect/labels.ts';

function show(html: string): Element {
  document.body.innerHTML = html;
  const element = document.querySelector('#c');
  if (element === null) throw new Error('the page has no such field');
  return element;
}

const labels = (html: string) => labelsOf(show(html));

describe('a field is named', () => {
  it.each<[string, string, string[]]>([
    ['by the label around it', '<label>Code <input id="c"></label>', ['Code']],
    ['by a label elsewhere', '<label for="c">Code</label><p><input id="c"></p>', ['Code']],
    [
      'by two labels',
      '<label for="c">Code</label><label for="c">of your app</label><input id="c">',
      ['Code', 'of your app'],
    ],
    [
      'by what it refers to',
      '<b id="x">Code</b><i id="y">of your app</i><input id="c" aria-labelledby="x  y">',
      ['Code of your app'],
    ],
    ['by what it says itself', '<input id="c" aria-label=" Code  of your app ">', ['Code of your app']],
    ['by its component', '<x-field label="Code"><div><input id="c"></div></x-field>', ['Code']],
    [
      'by what its component says',
      '<x-field aria-label="Code"><div><input id="c"></div></x-field>',
      ['Code'],
    ],
    ['by the legend of its group', '<fieldset><legend>Code</legend><input id="c"></fieldset>', ['Code']],
    ['by the name of its group', '<div role="group" aria-label="Code"><input id="c"></div>', ['Code']],
    [
      'by what its group refers to',
      '<b id="x">Code</b><div role="radiogroup" aria-labelledby="x"><input id="c"></div>',
      ['Code'],
    ],
    ['by the cell before it', '<table><tr><td>Code</td><td><input id="c"></td></tr></table>', ['Code']],
    ['by the term before it', '<dl><dt>Code</dt><dd><input id="c"></dd></dl>', ['Code']],
    ['once by the same words', '<label>Code <input id="c" aria-label="Code"></label>', ['Code']],
    [
      'by the nearest first',
      '<fieldset><legend>Sign in</legend><label>Code <input id="c" aria-label="6 digits"></label></fieldset>',
      ['Code', '6 digits', 'Sign in'],
    ],
  ])('%s', (_, html, names) => {
    expect(labels(html)).toEqual(names);
  });

  it.each<[string, string]>([
    ['nothing', '<input id="c">'],
    ['what is not there', '<input id="c" aria-labelledby="x">'],
    ['a component far around', '<x-field label="Code"><div><p><b><input id="c"></b></p></div></x-field>'],
    ['an element that is no component', '<div label="Code"><input id="c"></div>'],
    ['the legend within another group', '<div role="group"><legend>Code</legend><input id="c"></div>'],
    [
      'a cell with a field of its own',
      '<table><tr><td>Code <input></td><td><input id="c"></td></tr></table>',
    ],
    ['the label of another field', '<label>Code <input></label><input id="c">'],
  ])('not by %s', (_, html) => {
    expect(labels(html)).toEqual([]);
  });

  it('by the component that is nearest', () => {
    expect(labels('<x-form label="Form"><x-field label="Code"><input id="c"></x-field></x-form>')).toEqual([
      'Code',
    ]);
    expect(labels('<x-form label="Form"><x-field><input id="c"></x-field></x-form>')).toEqual(['Form']);
  });

  it('alike where the labels of all of a page were looked up at once', () => {
    const field = show(
      '<label for="c">Code</label><label for="c">again</label><input id="c"><label>Other <input></label>',
    );
    const labelled = makeLabelled();
    expect(labelsOf(field, labelled)).toEqual(['Code', 'again']);
    expect(labelsOf(document.body, labelled)).toEqual([]);
  });
});

it('a field is explained by its description, by what is wrong with it and by its title', () => {
  const html =
    '<p id="d">A code from your app</p><p id="e">It was wrong</p><input id="c" aria-describedby="d" aria-errormessage="e" title=" Six  digits ">';
  expect(hintsOf(show(html))).toEqual(['A code from your app', 'It was wrong', 'Six digits']);
  expect(hintsOf(show('<input id="c" title=" " aria-describedby="x">'))).toEqual([]);
});

describe('the words of an element', () => {
  it('have single blanks and an end', () => {
    expect(wordsOf(show('<p id="c">  Two \n\n words </p>'))).toBe('Two words');
    expect(wordsOf(show(`<p id="c">${'x'.repeat(400)}</p>`))).toHaveLength(300);
    expect(wordsOf(show(`<p id="c">${'x'.repeat(400)}</p>`), 20)).toHaveLength(20);
  });

  it('are those that are put into its places from outside, where it has none', () => {
    const host = document.createElement('x-button');
    host.innerHTML = '<b>Log</b><i>in</i>';
    document.body.replaceChildren(host);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<button><slot></slot></button><button>Own<slot name="n"></slot></button>';
    const [slotted, own] = root.querySelectorAll('button');
    expect(slotted && wordsOf(slotted)).toBe('Log in');
    expect(own && wordsOf(own)).toBe('Own');
  });
});

describe('a box is named', () => {
  const box = (html: string) => toggleLabels(show(html), makeLabelled());

  it.each<[string, string, string[]]>([
    [
      'by its label',
      '<label><input type="checkbox" id="c"> Trust this device</label>',
      ['Trust this device'],
    ],
    ['by its own words', '<div role="switch" id="c">Trust this device</div>', ['Trust this device']],
    [
      'by the words around it alone',
      '<div><div role="switch" id="c"></div><span>Trust this device</span></div>',
      ['Trust this device'],
    ],
    [
      'by them too where its own may only say how it stands',
      '<div><div role="switch" id="c">Off</div><span>Trust this device</span></div>',
      ['Off', 'OffTrust this device'],
    ],
    [
      'by words around that are a bit away',
      '<p>Trust this device<b><i><input type="checkbox" id="c"></i></b></p>',
      ['Trust this device'],
    ],
  ])('%s', (_, html, names) => {
    expect(box(html)).toEqual(names);
  });

  it.each<[string, string]>([
    ['words around another field, too', '<div>Trust this device <input type="checkbox" id="c"><input></div>'],
    ['words far away', '<div>Trust this device<p><b><i><input type="checkbox" id="c"></i></b></p></div>'],
  ])('not by %s', (_, html) => {
    expect(box(html)).toEqual([]);
  });

  it('not by what is around where its own words are enough', () => {
    expect(box('<div>Settings <div role="switch" id="c">Trust device</div></div>')).toEqual(['Trust device']);
  });
});
