// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { keepLayout, layOutAsLast } from '../../../lib/browser/last-layout.ts';

const list = (rows: number) =>
  `<main class="codes"><div class="search-row"></div><ul class="accounts">${'<li>secret words</li>'.repeat(rows)}</ul></main>`;

/** A page as it comes from the package. */
function bare(): Document {
  const page = document.implementation.createHTMLDocument('');
  page.documentElement.lang = 'en';
  page.documentElement.dir = 'ltr';
  return page;
}

beforeEach(() => localStorage.clear());

describe('how the popup stood the last time', () => {
  it('is how it stands before its scripts are there: colours, language and the list in outline', () => {
    const page = bare();
    const { documentElement: root } = page;
    root.lang = 'ar';
    root.dir = 'rtl';
    Object.assign(root.dataset, { look: 'dark', density: 'compact', contrast: 'more', frame: 'window' });
    page.body.innerHTML = list(3);
    keepLayout(page, localStorage);

    const next = bare();
    layOutAsLast(next, localStorage);
    expect(next.documentElement.lang).toBe('ar');
    expect(next.documentElement.dir).toBe('rtl');
    // What it stands in is no matter of the last time.
    expect({ ...next.documentElement.dataset }).toEqual({
      look: 'dark',
      density: 'compact',
      contrast: 'more',
      outline: 'search',
    });
    expect(next.documentElement.style.getPropertyValue('--outline-rows')).toBe('3');
  });

  it('holds nothing of what stood in it, nor how many accounts there are', () => {
    const page = bare();
    page.body.innerHTML = list(400);
    keepLayout(page, localStorage);
    const kept = JSON.stringify({ ...localStorage });
    expect(kept).not.toContain('secret');
    expect(kept).not.toContain('400');
  });

  it('outlines no list where none was shown', () => {
    const page = bare();
    page.body.innerHTML = list(3);
    keepLayout(page, localStorage);
    page.body.innerHTML = '<main>Unlock</main>';
    keepLayout(page, localStorage);
    const next = bare();
    layOutAsLast(next, localStorage);
    expect(next.documentElement.dataset['outline']).toBeUndefined();
  });

  it.each([
    ['nothing', null],
    ['what is no layout', '{"lang":'],
  ])('is left as it comes where %s is kept', (_, text) => {
    if (text !== null) localStorage.setItem('layout', text);
    const page = bare();
    layOutAsLast(page, localStorage);
    expect(page.documentElement.outerHTML).toBe(bare().documentElement.outerHTML);
  });

  it('may find no place to be kept in', () => {
    const full = {
      ...localStorage,
      setItem: () => {
        throw new DOMException('', 'QuotaExceededError');
      },
    };
    // As much of a storage as is used.
    expect(() => keepLayout(bare(), full as unknown as Storage)).not.toThrow();
  });
});
