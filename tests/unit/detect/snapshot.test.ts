// @vitest-environment happy-dom
import './all-words.ts';
import { describe, expect, it } from 'vitest';
import { snapshot } from '../../../lib/detect/snapshot.ts';
import { linkEnd, linkStart } from '../../../lib/detect/snapshot-data.ts';
import { show } from './pages.ts';

function take(html: string) {
  show(document, `<html lang="en-GB"><head><title>A page</title></head><body>${html}</body></html>`);
  const { data, elements } = snapshot(document);
  const nameOf = (index: number) => elements[index]?.id || elements[index]?.localName;
  return { data, nameOf };
}

const lines = (html: string) => take(html).data.lines.map(({ role, text }) => [role, text]);

describe('the lines of a page', () => {
  it.each<[string, string, string[][]]>([
    [
      'blocks',
      '<p>One</p><div>Two <b>three</b></div>',
      [
        ['text', 'One'],
        ['text', 'Two three'],
      ],
    ],
    [
      'headings',
      '<h2>One</h2><div role="heading">Two</div>',
      [
        ['heading', 'One'],
        ['heading', 'Two'],
      ],
    ],
    [
      'what is wrong',
      '<p role="alert">One</p><p role="status">Two</p>',
      [
        ['alert', 'One'],
        ['alert', 'Two'],
      ],
    ],
    [
      'labels',
      '<label>One <input></label><label>Two</label>',
      [
        ['label', 'One'],
        ['text', 'Two'],
      ],
    ],
    [
      'ways that may be chosen',
      '<label><input type="radio" checked> One</label><label><input type="radio"> Two</label>',
      [
        ['choice', 'One'],
        ['offer', 'Two'],
      ],
    ],
    [
      'ways by their role',
      '<div role="radio" aria-checked="true">One</div><div role="radio">Two</div>',
      [
        ['choice', 'One'],
        ['offer', 'Two'],
      ],
    ],
    [
      'buttons',
      '<p>One<button>Two</button>three</p>',
      [
        ['text', 'One'],
        ['offer', 'Two'],
        ['text', 'three'],
      ],
    ],
    [
      'the tab that is open',
      '<div role="tab" aria-selected="true">One</div><div role="tab">Two</div>',
      [
        ['heading', 'One'],
        ['offer', 'Two'],
      ],
    ],
    [
      'links that stand by themselves',
      '<p>One.</p><a href="/a">Two</a>',
      [
        ['text', 'One.'],
        ['offer', 'Two'],
      ],
    ],
    [
      'what a list is set to',
      '<select><option>One</option><option selected>Two</option></select>',
      [['choice', 'Two']],
    ],
    ['what a line break parts', '<p>One<br>Two</p>', [['text', 'One\nTwo']]],
    [
      'what stands line by line',
      '<pre>One\n  Two</pre><p>Three\n four</p>',
      [
        ['text', 'One\nTwo'],
        ['text', 'Three four'],
      ],
    ],
  ])('tell %s', (_, html, told) => {
    expect(lines(html)).toEqual(told);
  });

  it('tell a link in a sentence as a part of it', () => {
    expect(lines('<p>Open your <a href="/a">app</a> now</p>')).toEqual([
      ['text', `Open your ${linkStart}app${linkEnd} now`],
    ]);
  });

  it.each([
    ['hidden', '<p hidden>One</p>'],
    ['not displayed', '<p style="display:none">One</p>'],
    ['hidden from assistive technology', '<p aria-hidden="true">One</p>'],
    ['inert', '<div inert><p>One</p></div>'],
    ['a script', '<script>One</script><template>One</template><noscript>One</noscript>'],
    ['blank', '<p>   </p><p><br></p>'],
  ])('leave out what is %s', (_, html) => {
    expect(lines(html)).toEqual([]);
  });

  it('tell where they stand, whose they are, and of what they are made', () => {
    const { data, nameOf } = take(
      '<form id="f"><p id="p">One <b id="b">two</b></p><label id="l">Three <input id="i"></label></form>',
    );
    const [first, second] = data.lines;
    expect(data.blocks.map(({ kind, parent }) => [kind, parent])).toEqual([
      ['page', -1],
      ['block', 0],
      ['form', 1],
      ['block', 2],
    ]);
    expect([first?.block, first?.owner, nameOf(first?.element ?? -1)]).toEqual([3, -1, 'p']);
    expect(first?.parts.map(({ text, element }) => [text.trim(), nameOf(element)])).toEqual([
      ['One', 'p'],
      ['two', 'b'],
    ]);
    expect([
      second?.block,
      nameOf(second?.owner ?? -1),
      nameOf(second?.element ?? -1),
      second?.parts,
    ]).toEqual([2, 'i', 'l', []]);
  });

  it('are cut where they are very long', () => {
    expect(lines(`<p>${'x'.repeat(20_000)}</p>`)[0]?.[1]?.length).toBe(600);
  });
});

describe('what else a page holds is kept:', () => {
  it('fields, boxes, ways, buttons and lists', () => {
    const { data, nameOf } = take(
      '<p>One</p><input id="a"><input type="checkbox" id="b"><input type="radio" id="c"><button id="d">Go</button><select id="e"><option>Two</option></select><div role="switch" id="f">Three</div><button id="g" aria-pressed="false">Way</button>',
    );
    expect(data.fields.map(({ element }) => nameOf(element))).toEqual(['a', 'e']);
    expect(data.toggles.map(({ element }) => nameOf(element))).toEqual(['b', 'f']);
    expect(data.choices.map(({ element }) => nameOf(element))).toEqual(['c', 'e', 'g']);
    expect(data.actions.map(({ element }) => nameOf(element))).toEqual(['d', 'g']);
    const places = [...data.lines, ...data.fields, ...data.toggles, ...data.choices, ...data.actions].map(
      ({ at }) => at,
    );
    expect(new Set(places).size).toBe(places.length);
  });

  it('nothing of what is hidden from assistive technology', () => {
    const { data } = take(
      '<div aria-hidden="true"><input><input type="checkbox"><input type="radio"><button>Go</button><select><option>Two</option></select></div>',
    );
    expect([data.fields, data.toggles, data.choices, data.actions]).toEqual([[], [], [], []]);
  });

  it('links that do something, and those of an app', () => {
    const { data, nameOf } = take(
      '<p>A.</p><a id="a" href="#">One</a><p>B.</p><a id="b" href="javascript:go()">Two</a><p>C.</p><a id="c">Three</a><p>D.</p><a id="d" href="/x">Four</a><p>E.</p><a id="e" href="OTPAUTH://totp/a">Five</a><p>F.</p><a id="f" href="#x">Six</a>',
    );
    expect(data.actions.map(({ element }) => nameOf(element))).toEqual(['a', 'b', 'c']);
    expect(data.uris.map(({ text, element }) => [text, nameOf(element)])).toEqual([
      ['OTPAUTH://totp/a', 'e'],
    ]);
  });
});

it('a page tells its language, its title, and an open dialog', () => {
  const { data } = take('<div role="dialog">One</div><dialog open>Two</dialog>');
  expect([data.language, data.title]).toEqual(['en', 'A page']);
  expect(data.blocks.map(({ kind, modal }) => [kind, modal])).toEqual([
    ['page', false],
    ['block', false],
    ['dialog', true],
    ['dialog', true],
  ]);
});
