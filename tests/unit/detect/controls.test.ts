// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isChoice, isMarked, readAction, readChoice, readToggle } from '../../../lib/detect/controls.ts';
import { makeLabelled } from '../../../lib/detect/labels.ts';
import { makeSight } from '../../../lib/detect/visible.ts';

function show(html: string): Element {
  document.body.innerHTML = html;
  const element = document.querySelector('.it');
  if (element === null) throw new Error('the page has no such control');
  return element;
}

const sight = () => makeSight(document);
const action = (html: string) => readAction(show(html), sight());
const choice = (html: string) => readChoice(show(html), sight(), makeLabelled());
const toggle = (html: string) => readToggle(show(html), sight(), makeLabelled());

describe('a button says', () => {
  it.each([
    ['its words', '<button class="it"> Log  in </button>', 'Log in'],
    ['what stands on it', '<input class="it" type="submit" value="Log in">', 'Log in'],
    ['how it is called', '<button class="it" aria-label="Log in"><svg></svg></button>', 'Log in'],
    ['its title', '<button class="it" title="Log in"></button>', 'Log in'],
    ['nothing', '<button class="it" value="x"></button>', ''],
    ['two signs that are set apart, as one word', '<button class="it">登 录</button>', '登录'],
    ['no more than a button has', `<button class="it">${'x'.repeat(300)}</button>`, 'x'.repeat(120)],
  ])('%s', (_, html, text) => {
    expect(action(html)?.text).toBe(text);
  });

  it.each([
    ['in a form', '<form><button class="it">A</button></form>', true],
    ['that is a picture', '<form><input class="it" type="image" alt="A"></form>', true],
    ['without a form', '<button class="it">A</button>', false],
    ['that does something else', '<form><button class="it" type="button">A</button></form>', false],
    ['that is a link', '<form><a class="it" href="#">A</a></form>', false],
  ])('that it sends a form, or not: one %s', (_, html, submit) => {
    expect(action(html)?.submit).toBe(submit);
  });

  it.each([
    ['<a class="it" href="#">A</a>', true],
    ['<a class="it" role="button" href="#">A</a>', false],
    ['<button class="it">A</button>', false],
  ])('that it is a link, or not: %s', (html, link) => {
    expect(action(html)?.link).toBe(link);
  });

  it('nothing that nobody sees', () => {
    expect(action('<button class="it" style="display:none">A</button>')).toBeNull();
  });
});

describe('one of several ways is', () => {
  it.each([
    ['a radio button', '<input class="it" type="radio">', '', true],
    ['what is one by its role', '<div class="it"></div>', 'radio', true],
    ['a button that stays pressed', '<button class="it" aria-pressed="false"></button>', '', true],
    ['no box to tick', '<input class="it" type="checkbox">', 'checkbox', false],
  ])('%s', (_, html, role, is) => {
    expect(isChoice(show(html), role)).toBe(is);
  });

  it.each([
    ['<div class="it" aria-checked="true"></div>', true],
    ['<div class="it" aria-pressed="true"></div>', true],
    ['<div class="it" aria-checked="false" aria-pressed="false"></div>', false],
    ['<div class="it"></div>', false],
  ])('chosen as its role says it: %s', (html, marked) => {
    expect(isMarked(show(html))).toBe(marked);
  });

  it.each([
    [
      'a radio button',
      '<fieldset><legend>Way</legend><label><input class="it" type="radio" checked> App</label></fieldset>',
      { offers: 'App', about: 'Way', chosen: 'App' },
    ],
    [
      'one that is off',
      '<fieldset><legend>Way</legend><label><input class="it" type="radio"> App</label></fieldset>',
      { offers: 'App', about: 'Way', chosen: '' },
    ],
    [
      'a button',
      '<div role="group" aria-label="Way"><button class="it" aria-pressed="true">App</button></div>',
      { offers: 'App', about: 'Way', chosen: 'App' },
    ],
    [
      'a button that is off',
      '<button class="it" aria-pressed="false">App</button>',
      { offers: 'App', about: '', chosen: '' },
    ],
    [
      'one with two names around',
      '<fieldset><legend>Way</legend><label><input class="it" type="radio" aria-label="App, safest"> App</label></fieldset>',
      { offers: 'App', about: 'App, safest. Way', chosen: '' },
    ],
    ['nameless', '<input class="it" type="radio">', { offers: '', about: '', chosen: '' }],
    [
      'a list',
      '<label>Way <select class="it"><option>App</option><option selected>Text  message</option></select></label>',
      { offers: 'App. Text message', chosen: 'Text message' },
    ],
    ['an empty list', '<select class="it"></select>', { offers: '', about: '', chosen: '' }],
  ])('read by what it offers, what it is about and what is chosen: %s', (_, html, read) => {
    expect(choice(html)).toMatchObject(read);
  });

  it('read as the first twelve of a long list', () => {
    const options = Array.from({ length: 20 }, (_, at) => `<option>${at}</option>`).join('');
    expect(choice(`<select class="it">${options}</select>`)?.offers.split('. ')).toHaveLength(12);
  });

  it('none that nobody sees', () => {
    expect(choice('<div style="display:none"><input class="it" type="radio"></div>')).toBeNull();
  });
});

describe('a box is read', () => {
  it.each([
    ['as it stands', '<label><input class="it" type="checkbox"> Trust</label>'],
    [
      'by its label, where it is hidden and drawn by that',
      '<input class="it" id="c" type="checkbox" style="display:none"><label for="c">Trust</label>',
    ],
    [
      'where it lies transparent over one that is drawn',
      '<span aria-label="Trust"><input class="it" type="checkbox" aria-label="Trust" style="opacity:0"></span>',
    ],
  ])('%s', (_, html) => {
    expect(toggle(html)?.labels).toEqual(['Trust']);
  });

  it('not where nobody sees any of it', () => {
    expect(
      toggle('<div style="display:none"><label><input class="it" type="checkbox"> Trust</label></div>'),
    ).toBeNull();
    expect(toggle('<input class="it" type="checkbox" aria-label="Trust" style="display:none">')).toBeNull();
  });
});
