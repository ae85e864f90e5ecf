/**
 * Ticks a "trust this device" box: a checkbox, a switch or checkbox by role, or a label. Never unticks.
 * True when it is ticked afterwards, as far as can be told at once (switches by role may take a moment).
 */
export function tickTrust(element: Element): boolean {
  if (isTicked(element)) return true;
  if (element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true') return false;
  click(element);
  if (!isInput(element) || isTicked(element)) return true;
  const label = element.labels?.[0];
  if (label !== undefined) click(label);
  return isTicked(element);
}

/** Whether a box of any make is ticked now. */
export function isTicked(element: Element): boolean {
  if (isInput(element)) return element.checked;
  if (element.localName === 'label') {
    const named = (element as HTMLLabelElement).control; // a label by its name
    return named !== null && isTicked(named);
  }
  return element.getAttribute('aria-checked') === 'true' || element.getAttribute('aria-pressed') === 'true';
}

function isInput(element: Element): element is HTMLInputElement {
  return element.localName === 'input';
}

function click(element: Element): void {
  (element as HTMLElement).click(); // boxes and labels are HTML
}
