import { afterEach, vi } from 'vitest';

/**
 * Gives the test's document a layout: an element lies where its `data-box` says ("x y width height"), the page and what says
 * nothing over all of it. What is `data-gone` is not to be seen, as browsers tell it.
 */
export function layOut(): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [x = 0, y = 0, width = 1_000, height = 1_000] = (this.getAttribute('data-box') ?? '')
      .split(' ')
      .filter(Boolean)
      .map(Number);
    return new DOMRect(x, y, width, height);
  });
  // The test's document knows none of its own.
  Element.prototype.checkVisibility = function (this: Element) {
    return this.closest('[data-gone]') === null;
  };
}

afterEach(() => {
  Reflect.deleteProperty(Element.prototype, 'checkVisibility');
});
