// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { keepLayout, layOutAsLast } from '../../../lib/browser/last-layout.ts';

const list = (rows: number) =>
  `<main class="codes"><div class="search-row"></div><ul class="accounts">${'<li>secret words</li>'.repeat(rows)}</ul></main>`;

const locksAt = 1_800_000_000_000;

/** A page as it comes from the package, in the window that it stands in. */
function bare(kept: () => Storage = () => localStorage) {
  const page = document.implementation.createHTMLDocument('');
  page.documentElement.lang = 'en';
  page.documentElement.dir = 'ltr';
  return {
    page,
    // As much of a window as is used.
    view: {
      document: page,
      get localStorage() {
        return kept();
      },
    } as Window,
  };
}

beforeEach(() => localStorage.clear());

describe('how the popup stood the last time', () => {
  it('is how it stands before its scripts are there: colours, language and the list in outline', () => {
    const { page, view } = bare();
    const root = page.documentElement;
    root.lang = 'ar';
    root.dir = 'rtl';
    Object.assign(root.dataset, { look: 'dark', density: 'compact', contrast: 'more', frame: 'window' });
    page.body.innerHTML = list(3);
    keepLayout(view, locksAt);

    const next = bare();
    layOutAsLast(next.view, locksAt - 1);
    const { lang, dir, dataset, style } = next.page.documentElement;
    expect([lang, dir]).toEqual(['ar', 'rtl']);
    // What it stands in is no matter of the last time.
    expect({ ...dataset }).toEqual({
      look: 'dark',
      density: 'compact',
      contrast: 'more',
      outline: 'search',
    });
    expect(style.getPropertyValue('--outline-rows')).toBe('3');
  });

  it('holds nothing of what stood in it, nor how many accounts there are', () => {
    const { page, view } = bare();
    page.body.innerHTML = list(400);
    keepLayout(view, locksAt);
    const kept = JSON.stringify({ ...localStorage });
    expect(kept).not.toContain('secret');
    expect(kept).not.toContain('400');
  });

  it('outlines no list where none was shown', () => {
    const { page, view } = bare();
    page.body.innerHTML = list(3);
    keepLayout(view, locksAt);
    page.body.innerHTML = '<main>Unlock</main>';
    keepLayout(view, locksAt);
    const next = bare();
    layOutAsLast(next.view, locksAt - 1);
    expect(next.page.documentElement.dataset['outline']).toBeUndefined();
  });

  it('outlines no list that is locked by now', () => {
    const { page, view } = bare();
    page.body.innerHTML = list(3);
    const outlineAt = (now: number) => {
      const next = bare();
      layOutAsLast(next.view, now);
      return next.page.documentElement.dataset['outline'];
    };
    keepLayout(view, locksAt);
    expect(outlineAt(locksAt - 1)).toBe('search');
    expect(outlineAt(locksAt)).toBeUndefined();
    keepLayout(view, null);
    expect(outlineAt(locksAt)).toBe('search');
  });

  it.each([
    ['nothing', null],
    ['what is no layout', '{"lang":'],
  ])('is left as it comes where %s is kept', (_, text) => {
    if (text !== null) localStorage.setItem('layout', text);
    const { page, view } = bare();
    layOutAsLast(view, locksAt - 1);
    expect(page.documentElement.outerHTML).toBe(bare().page.documentElement.outerHTML);
  });

  it.each<[string, () => Storage]>([
    [
      'is full',
      () => ({
        ...localStorage,
        setItem: () => {
          throw new DOMException('', 'QuotaExceededError');
        },
      }),
    ],
    [
      'is refused',
      () => {
        throw new DOMException('', 'SecurityError');
      },
    ],
  ])('is neither kept nor looked for in vain where the store %s', (_, kept) => {
    const { page, view } = bare(kept);
    expect(() => keepLayout(view, locksAt)).not.toThrow();
    expect(() => layOutAsLast(view, locksAt - 1)).not.toThrow();
    expect(page.documentElement.outerHTML).toBe(bare().page.documentElement.outerHTML);
  });
});
