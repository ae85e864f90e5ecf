import './all-words.ts';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { readAccountPage } from '../../../lib/detect/account-page.ts';

const list = '<table><tr><th>Mail</th><th>2FA</th></tr><tr><td>ada@example.com</td><td>on</td></tr></table>';

/** Where the list of members of a page stands, and what leads on from there. */
function pager(behind: string, before = '') {
  const { document } = new Window({ url: 'https://app.helpkit.in/team' });
  document.write(`<html lang="en"><body><main>${before}<div>${list}</div>${behind}</main></body></html>`);
  // happy-dom's document is one as far as it is read here.
  const { team, next } = readAccountPage(document as unknown as Document);
  return { page: team?.page ?? null, next: next?.id ?? null, more: team?.next };
}

const next = '<a id="next" href="?page=2">Next</a>';

describe('what leads to the next page of a list is', () => {
  it.each([
    ['a link that says so', next],
    ['a button that says so', '<button id="next">Next page</button>'],
    ['what is one by its role', '<span role="button" id="next">Next</span>'],
    ['an arrow', '<button id="next">›</button>'],
    ['a picture that is called so', '<button id="next"><img alt="Next"></button>'],
    [
      'a link that is marked so, whatever it says',
      `<a href="?page=9">Next year</a><a id="next" rel="next" href="?page=2">2</a>`,
    ],
    ['the first of two', `${next}<button>Next steps</button>`],
  ])('%s', (_, html) => {
    expect(pager(`<nav>${html}</nav>`)).toMatchObject({ next: 'next', more: true });
  });

  it.each([
    ['before the list', '', `<nav>${next}</nav>`],
    [
      'that says much',
      '<nav><a href="?page=2">Next, you may want to read about our new security page</a></nav>',
      '',
    ],
    ['that is shut', '<nav><button disabled>Next</button></nav>', ''],
    ['that says it is shut', '<nav><a href="#" aria-disabled="true">Next</a></nav>', ''],
    ['that nobody sees', `<nav style="display:none">${next}</nav>`, ''],
    ['that says something else', '<nav><a href="#">Export</a></nav>', ''],
  ])('none %s', (_, behind, before) => {
    expect(pager(behind, before)).toMatchObject({ next: null, more: false });
  });
});

describe('the page of a list is told', () => {
  it.each([
    ['Page 2 of 9', { at: 2, of: 9 }],
    ['2 / 9', { at: 2, of: 9 }],
    ['٢ / ٩', { at: 2, of: 9 }],
    ['Page 1 of 1', { at: 1, of: 1 }],
    ['Page 1 of 1,200', { at: 1, of: 1200 }],
    ['101–150 of 5,000', { at: 3, of: 100 }],
    ['1–50 of 120', { at: 1, of: 3 }],
    ['101–120 of 120', { at: 6, of: 6 }],
    ['1–1 of 1', { at: 1, of: 1 }],
  ])('by the numbers beside the way on: %s', (words, page) => {
    expect(pager(`<nav><span>${words}</span> ${next}</nav>`).page).toEqual(page);
    expect(pager(`<div><span>${words}</span><ul><li>${next}</li></ul></div>`).page).toEqual(page);
  });

  it('beside a way that is shut, and beside the way back where there is no other', () => {
    expect(pager('<nav>Page 9 of 9 <button disabled>Next</button></nav>').page).toEqual({ at: 9, of: 9 });
    expect(pager('<nav><a rel="prev" href="?page=8">Back</a> Page 9 of 9</nav>').page).toEqual({
      at: 9,
      of: 9,
    });
  });

  it.each([
    ['by nothing', `<nav>${next}</nav>`],
    ['by one number', `<nav>Page 2 ${next}</nav>`],
    ['by numbers that are none of pages', `<nav>9 of 2 ${next}</nav>`],
    ['by zero', `<nav>0 of 9 ${next}</nav>`],
    ['by numbers that do not rise', `<nav>150–101 of 5000 ${next}</nav>`],
    ['by many numbers', `<nav>1 2 3 4 5 ${next}</nav>`],
    ['by what stands far from it', `<section>Page 2 of 9<div><div><div>${next}</div></div></div></section>`],
    ['by a long text', `<nav>Page 2 of 9 ${'and so on '.repeat(20)}${next}</nav>`],
    ['without a way', '<p>Page 2 of 9</p>'],
  ])('not %s', (_, behind) => {
    expect(pager(behind).page).toBeNull();
  });
});
