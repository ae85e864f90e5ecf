// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { hostOf, makeSight, parentOf } from '../../../lib/detect/visible.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

/** The element of class `it`, in a document that lays nothing out: style is all that tells. */
function element(html: string): Element {
  document.body.innerHTML = html;
  const found = document.querySelector('.it');
  if (found === null) throw new Error('the page has no such element');
  return found;
}

describe('in a document without layout an element', () => {
  it.each([
    ['without a style of its own', '<p class="it">x</p>'],
    ['that is faded', '<p class="it" style="opacity:0.2">x</p>'],
    [
      'that is visible in what is not',
      '<div style="visibility:hidden"><p class="it" style="visibility:visible">x</p></div>',
    ],
    [
      'that is visible in what is collapsed',
      '<div style="visibility:collapse"><p class="it" style="visibility:visible">x</p></div>',
    ],
  ])('%s is shown', (_, html) => {
    expect(makeSight(document).shown(element(html))).toBe(true);
  });

  it.each([
    ['that is not displayed', '<p class="it" style="display:none">x</p>'],
    ['that is hidden', '<p class="it" style="visibility:hidden">x</p>'],
    ['that is collapsed', '<p class="it" style="visibility:collapse">x</p>'],
    ['that is transparent', '<p class="it" style="opacity:0">x</p>'],
    ['in what is not displayed', '<div style="display:none"><p><b class="it">x</b></p></div>'],
    ['in what is transparent', '<div style="opacity:0"><p class="it">x</p></div>'],
    ['in what is hidden', '<div style="visibility:hidden"><p class="it">x</p></div>'],
  ])('%s is not', (_, html) => {
    expect(makeSight(document).shown(element(html))).toBe(false);
  });

  it('has no place, and is a field that is seen where it is shown', () => {
    const sight = makeSight(document);
    const field = element('<input class="it">');
    expect([sight.rect(field), sight.field(field), sight.slots(field)]).toEqual([null, 'yes', []]);
    for (const style of ['display:none', 'opacity:0.05', 'visibility:hidden'])
      expect(makeSight(document).field(element(`<input class="it" style="${style}">`))).toBe('no');
    expect(makeSight(document).field(element('<input class="it" style="opacity:0.1">'))).toBe('yes');
  });

  it('is as faded as all that is around it', () => {
    const faded = '<div style="opacity:0.3"><input class="it" style="opacity:0.3"></div>';
    expect(makeSight(document).field(element(faded))).toBe('no');
    expect(makeSight(document).field(element(faded.replace('0.3', '0.4')))).toBe('yes');
  });
});

it('one sight remembers what it saw: it is of one moment', () => {
  const it = element('<input class="it">');
  const sight = makeSight(document);
  expect(sight.shown(it)).toBe(true);
  it.setAttribute('style', 'display:none');
  expect([sight.shown(it), makeSight(document).shown(it)]).toEqual([true, false]);
});

describe('what is around an element as it is laid out', () => {
  it('is its parent, and nothing around the page', () => {
    const inner = element('<div id="around"><p class="it">x</p></div>');
    expect(parentOf(inner)).toBe(document.querySelector('#around'));
    expect(parentOf(document.documentElement)).toBeNull();
    expect(hostOf(inner)).toBeNull();
  });

  it('is the host of its shadow root, or the slot that it was given to', () => {
    const host = element('<x-host class="it"><b>given</b></x-host>');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>own</p><slot></slot>';
    const [own, slot] = root.children;
    const given = host.querySelector('b');
    if (!own || !slot || !given) throw new Error('the host has all of these');
    // The test's document does not tell it.
    Object.defineProperty(given, 'assignedSlot', { value: slot });
    expect([parentOf(own), hostOf(own), parentOf(given)]).toEqual([host, host, slot]);
  });

  it('is the frame of its document, where the browser tells that', () => {
    const frame = element('<iframe class="it" srcdoc="<p>Inside</p>"></iframe>');
    const inside = (frame as HTMLIFrameElement).contentDocument; // it is one
    if (inside === null) throw new Error('the frame shows nothing');
    let told = (): Element | null => frame;
    Object.defineProperty(inside.defaultView, 'frameElement', { get: () => told() });
    expect(parentOf(inside.documentElement)).toBe(frame);
    told = () => {
      throw new DOMException('another origin', 'SecurityError');
    };
    expect(parentOf(inside.documentElement)).toBeNull();
  });
});
