/** Where a page's component goes, and where the page says what the component's own state is. */

/** The empty element that a page draws its component into. */
export const place: HTMLElement = find('#place');

/** The component says that this is its value now. */
export function holds(code: string): void {
  find('#held').textContent = code;
}

/** The component says that its box is on or off now. */
export function trusts(on: boolean): void {
  find('#trusted').textContent = on ? 'on' : 'off';
}

/** What stands beside a component's box. */
export const trustWords = 'Trust this device for 30 days';

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`the page has no ${selector}`);
  return element;
}
