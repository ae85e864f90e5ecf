/** Milliseconds between looks at a box that was pressed, and how long a switch may take to turn. */
const settle = 30;
const patience = 150;

/**
 * Ticks a "trust this device" box: a checkbox, a switch or checkbox by role, or a label. Never unticks.
 *
 * @param boxNow reads the page anew: the box as it shows it now, null once it shows none.
 * @returns whether it is seen to be ticked afterwards.
 */
export async function tickTrust(
  boxNow: () => Element | null,
  wait: (ms: number) => Promise<void>,
): Promise<boolean> {
  const box = boxNow();
  if (box === null) return false;
  if (isTicked(box)) return true;
  if (box.matches(':disabled') || box.getAttribute('aria-disabled') === 'true') return false;
  const ways = isInput(box) ? [box, ...(box.labels ?? []).values()] : [box];
  for (const way of ways.slice(0, 2)) {
    press(way);
    for (let waited = 0; waited <= patience; waited += settle) {
      const now = boxNow();
      if (now === null) return false;
      if (isTicked(now)) return true;
      // A box of the browser's own turns at once, or the page would not have it.
      if (isInput(now) && waited > 0) break;
      await wait(settle);
    }
  }
  return false;
}

/** Takes back a tick that was set for a code which then could not be filled. */
export function untickTrust(box: Element): void {
  if (box.isConnected && isTicked(box)) press(box);
}

/** Whether a box of any make is ticked now. */
export function isTicked(element: Element): boolean {
  if (isInput(element)) return element.checked;
  if (element.localName === 'label') {
    const named = (element as HTMLLabelElement).control ?? element.querySelector('[aria-checked]'); // a label by its name
    return named !== null && isTicked(named);
  }
  return element.getAttribute('aria-checked') === 'true' || element.getAttribute('aria-pressed') === 'true';
}

function isInput(element: Element): element is HTMLInputElement {
  return element.localName === 'input';
}

function press(element: Element): void {
  (element as HTMLElement).click(); // boxes and labels are HTML
}
