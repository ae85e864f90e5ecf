// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { homeOf } from '../../../entrypoints/hands/home.ts';

function homeIn(html: string): Element {
  document.body.innerHTML = html;
  return homeOf(document.querySelector('input') ?? undefined, document);
}

describe('the home of the badge', () => {
  it.each([
    ['an open dialog', '<dialog open id="home"><form><input></form></dialog>'],
    ['what says that it is a dialog', '<div role="dialog" id="home"><p><input></p></div>'],
    ['what says that it is a modal', '<section aria-modal="true" id="home"><input></section>'],
    ['the inner one of two', '<div role="dialog"><div role="alertdialog" id="home"><input></div></div>'],
  ])('is %s', (_what, html) => {
    expect(homeIn(html).id).toBe('home');
  });

  it.each([
    ['no dialog', '<main><input></main>'],
    ['a dialog beside the field', '<div role="dialog"></div><input>'],
    ['a component, which shows only what it has slots for', '<x-dialog role="dialog"><input></x-dialog>'],
  ])('is the page itself with %s', (_what, html) => {
    expect(homeIn(html)).toBe(document.documentElement);
  });

  it('is the page itself without a field', () => {
    document.body.innerHTML = '<div role="dialog"></div>';
    expect(homeOf(undefined, document)).toBe(document.documentElement);
  });

  it('is the dialog around the component that the field is in', () => {
    document.body.innerHTML = '<div role="dialog" id="home"><x-code></x-code></div>';
    const root = document.querySelector('x-code')?.attachShadow({ mode: 'open' });
    const field = root?.appendChild(document.createElement('input'));
    expect(homeOf(field, document).id).toBe('home');
  });
});
