// @vitest-environment happy-dom
import './all-words.ts';
import { describe, expect, it } from 'vitest';
import { snapshot } from '../../../lib/detect/snapshot.ts';
import { show } from './pages.ts';

function take(body: string, lang = 'en') {
  show(document, `<html lang="${lang}"><head><title> A \n page </title></head><body>${body}</body></html>`);
  const { data, elements, scope } = snapshot(document);
  const nameOf = (index: number | undefined) => elements[index ?? -1]?.id ?? '';
  return { data, elements, scope, nameOf };
}

/** All that is kept of a page by where it stands, with its element or its words. */
function inOrder(body: string): string[] {
  const { data, nameOf } = take(body);
  const { lines, fields, toggles, choices, actions, pictures } = data;
  const kept = [
    ...lines.map(({ at, text }) => ({ at, what: text })),
    ...Object.entries({ fields, toggles, choices, actions, pictures }).flatMap(([kind, list]) =>
      list.map(({ at, element }) => ({ at, what: `${kind} ${nameOf(element)}` })),
    ),
  ];
  return kept.sort((one, other) => one.at - other.at).map(({ what }) => what);
}

describe('what a page holds is kept in reading order:', () => {
  it('fields, boxes and pictures end the words before them', () => {
    expect(inOrder('One <input id="a"> two <input type="checkbox" id="b"> three')).toEqual([
      'One',
      'fields a',
      'two',
      'toggles b',
      'three',
    ]);
    expect(inOrder('One <img id="p" width="100"> two')).toEqual(['One', 'pictures p', 'two']);
    expect(inOrder('One <input type="radio" id="r"> two')).toEqual(['One', 'choices r', 'two']);
  });

  it('buttons, roles and labels part words, in them and behind them', () => {
    expect(inOrder('One <button id="b">two</button> three')).toEqual(['One', 'actions b', 'two', 'three']);
    expect(inOrder('One <b role="radio" id="r">two</b> three')).toEqual(['One', 'choices r', 'two', 'three']);
    expect(inOrder('One <label>two <input id="i"></label> three')).toEqual([
      'One',
      'two',
      'fields i',
      'three',
    ]);
    expect(inOrder('One <button id="b" aria-pressed="true">two</button>')).toEqual([
      'One',
      'choices b',
      'actions b',
      'two',
    ]);
  });

  it('a list as a field, as a choice, and by what it is set to', () => {
    const list = '<select id="s"><option>Two</option></select>';
    expect(inOrder(`One ${list} three`)).toEqual(['One', 'fields s', 'choices s', 'Two', 'three']);
    expect(inOrder('<select id="s"></select>')).toEqual(['fields s', 'choices s']);
  });

  it('a link by its words, which stand in those around it or by themselves', () => {
    expect(inOrder('<p>One.</p><a id="a" href="#">two</a><p>three</p>')).toEqual([
      'One.',
      'actions a',
      'two',
      'three',
    ]);
    expect(inOrder('<p>One.</p><b role="link" id="l">two</b><p>three</p>')).toEqual([
      'One.',
      'actions l',
      'two',
      'three',
    ]);
    expect(inOrder('<p>One.</p><a href="/x">two</a>')).toEqual(['One.', 'two']);
  });
});

describe('a line', () => {
  it('leaves out the words that nobody sees', () => {
    const hidden = (text: string) => `<b style="display:none">${text}</b>`;
    expect(inOrder(`<p>One ${hidden('two')}<br>three</p><p>${hidden('four')}</p>`)).toEqual(['One\nthree']);
  });

  it('stands in the block of its end, and is its element’s where all of it is', () => {
    const { data, nameOf } = take(
      '<section id="s">One <i id="i">two</i><p id="p"><b id="b">three <br> four</b> </p></section>',
    );
    const told = data.lines.map(({ text, element, parts }) => [text, nameOf(element), parts.length]);
    expect(told).toEqual([
      ['One two', 's', 2],
      ['three\nfour', 'b', 0],
    ]);
    expect(data.lines.map(({ block }) => nameOf(data.blocks[block]?.element))).toEqual(['s', 'p']);
  });

  it('is told whose label it is, by the way where that is one', () => {
    const { data, nameOf } = take(
      '<label for="a">One</label><input id="a"><label for="none">Two</label><label for="r">Three</label><input type="radio" id="r" checked>',
    );
    expect(data.lines.map(({ role, text, owner }) => [role, text, nameOf(owner)])).toEqual([
      ['label', 'One', 'a'],
      ['text', 'Two', ''],
      ['choice', 'Three', 'r'],
    ]);
  });
});

it('a part of a page is read for itself, by the language and title of all of it', () => {
  take('<p>One</p><main id="m"><p>Two</p></main>', 'PT-br');
  const main = document.querySelector('main');
  if (main === null) throw new Error('the page has a main part');
  const { data, elements } = snapshot(main);
  expect(data.lines.map(({ text }) => text)).toEqual(['Two']);
  expect([data.language, data.title]).toEqual(['pt', 'A page']);
  expect(data.blocks.map(({ kind, parent }) => [kind, parent])).toEqual([
    ['page', -1],
    ['block', 0],
  ]);
  expect(elements[data.blocks[0]?.element ?? -1]).toBe(main);
});

it('a page without a language has none, and each element has one place', () => {
  const { data, elements } = take('<button>One</button><label>Two <input type="radio"></label>', '');
  expect(data.language).toBe('');
  expect(new Set(elements).size).toBe(elements.length);
});

it('where it was looked, and could be later, is told', () => {
  take('<x-one></x-one><x-two></x-two>');
  const [first, second] = document.body.children;
  if (!first || !second) throw new Error('the page has two elements');
  const root = first.attachShadow({ mode: 'open' });
  root.innerHTML = '<p>One</p>';
  const { data, scope } = snapshot(document);
  expect(data.lines.map(({ text }) => text)).toEqual(['One']);
  expect(scope).toEqual({ roots: [root], hosts: [second] });
});

it('what is hidden by its attribute is not kept, whatever it is', () => {
  const kept = inOrder('<input hidden><select hidden><option>One</option></select><p hidden>Two</p>');
  expect(kept).toEqual([]);
});

it('what is inert or hidden from assistive technology has pictures, and nothing else', () => {
  const inside = '<a href="#">One</a><button aria-pressed="true">Two</button><b role="radio">Three</b>';
  expect(inOrder(`<div inert>${inside}<img id="p" width="100"></div>`)).toEqual(['pictures p']);
  expect(inOrder(`<div aria-hidden="true">${inside}<img id="p" width="100"></div>`)).toEqual(['pictures p']);
});
