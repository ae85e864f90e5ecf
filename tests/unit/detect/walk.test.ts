// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { makeSight } from '../../../lib/detect/visible.ts';
import { frameDocument, type Scope, walk } from '../../../lib/detect/walk.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

/** What a walk meets, in its order: names of elements as they are entered and left, and texts with what they stand in. */
function meet(start: Element | null, isLeftOut = (_: Element) => false): { met: string[]; scope: Scope } {
  const met: string[] = [];
  const scope = walk(
    start,
    {
      enter(element) {
        met.push(element.localName);
        return !isLeftOut(element);
      },
      leave: (element) => met.push(`/${element.localName}`),
      text: (text, parent) => met.push(`${parent.localName}: ${text}`),
    },
    makeSight(document),
  );
  return { met, scope };
}

function show(html: string): Element {
  document.body.innerHTML = html;
  const [first] = document.body.children;
  if (first === undefined) throw new Error('nothing is shown');
  return first;
}

describe('a page is gone through', () => {
  it('in reading order, element by element', () => {
    const { met, scope } = meet(show('<p>One <b>two</b><!-- no --> three</p>'));
    expect(met).toEqual(['p', 'p: One ', 'b', 'b: two', '/b', 'p:  three', '/p']);
    expect(scope).toEqual({ roots: [], hosts: [] });
  });

  it('without the inside of what is not entered', () => {
    const { met } = meet(show('<p>One <b>two</b> three</p>'), ({ localName }) => localName === 'b');
    expect(met).toEqual(['p', 'p: One ', 'b', 'p:  three', '/p']);
  });

  it('not at all where there is none', () => {
    expect(meet(null)).toEqual({ met: [], scope: { roots: [], hosts: [] } });
  });

  it('to a depth of six hundred elements', () => {
    const deep = (levels: number) => meet(show(`${'<i>'.repeat(levels)}x`)).met;
    expect(deep(600)).toContain('i: x');
    expect(deep(601)).not.toContain('i: x');
    expect(deep(601).filter((one) => one === '/i')).toHaveLength(601);
  });

  it('as far as sixty thousand nodes', () => {
    const { met } = meet(show(`<div>${'<i></i>'.repeat(60_001)}</div>`));
    expect(met.filter((one) => one === 'i')).toHaveLength(59_999);
    expect(met.at(-1)).toBe('/div');
  });
});

describe('in the place of its own children', () => {
  it('an element with an open shadow root shows that', () => {
    const host = show('<x-host>light</x-host>');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = 'One<p>two</p>';
    const { met, scope } = meet(host);
    expect(met).toEqual(['x-host', 'x-host: One', 'p', 'p: two', '/p', '/x-host']);
    expect([scope.roots, scope.hosts]).toEqual([[root], []]);
  });

  it('a custom element without one shows them, and may have a root later', () => {
    const host = show('<x-host>light</x-host>');
    expect(meet(host).met).toEqual(['x-host', 'x-host: light', '/x-host']);
    expect(meet(host).scope.hosts).toEqual([host]);
  });

  it('a slot shows what was given to it, or else what is its own', () => {
    const host = show('<x-host><b slot="a">given</b></x-host>');
    host.attachShadow({ mode: 'open' }).innerHTML = '<slot name="a">own</slot><slot name="z">own</slot>';
    expect(meet(host).met).toEqual([
      'x-host',
      'slot',
      'b',
      'b: given',
      '/b',
      '/slot',
      'slot',
      'slot: own',
      '/slot',
      '/x-host',
    ]);
  });
});

describe('a frame', () => {
  const page = (more = '') => `<iframe srcdoc="<p>Inside</p>" ${more}>old browsers</iframe>`;
  const insideOf = (frame: Element) => (frame as HTMLIFrameElement).contentDocument; // each is a frame here

  it('of the same origin shows its document', () => {
    const frame = show(page());
    const { met, scope } = meet(frame);
    expect(met).toEqual(['iframe', 'body', 'p', 'p: Inside', '/p', '/body', '/iframe']);
    expect(scope.roots).toEqual([insideOf(frame)]);
  });

  it('that is not to be seen shows nothing, and may later', () => {
    const frame = show(page('style="display:none"'));
    const { met, scope } = meet(frame);
    expect(met).toEqual(['iframe', '/iframe']);
    expect(scope.roots).toEqual([insideOf(frame)]);
  });

  it('that has no body yet may show one later', () => {
    const frame = show(page());
    insideOf(frame)?.body.remove();
    const { met, scope } = meet(frame);
    expect([met, scope.roots]).toEqual([['iframe', '/iframe'], [insideOf(frame)]]);
  });

  it.each<[string, string, (() => null) | null]>([
    ['of another origin', '', () => null],
    [
      'at which the browser throws',
      '',
      () => {
        throw new DOMException('another origin', 'SecurityError');
      },
    ],
    ['with a sandbox, whatever that allows', 'sandbox="allow-same-origin"', null],
  ])('%s shows nothing', (_, more, get) => {
    const frame = show(page(more));
    if (get !== null) Object.defineProperty(frame, 'contentDocument', { get });
    const { met, scope } = meet(frame);
    expect([met, scope.roots]).toEqual([['iframe', '/iframe'], []]);
    expect(frameDocument(frame)).toBeNull();
  });
});
