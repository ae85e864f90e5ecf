/** Milliseconds between looks at a button that cannot be pressed yet, and how long it is waited for. */
const settle = 50;
const patience = 400;

/**
 * Presses the button that sends a code, once it is open to a press: pages open it when they have seen the whole code.
 * False where there is no button, or none that opens in time.
 *
 * @param buttonNow reads the page anew: the button as it shows it now, null once it shows something else.
 */
export async function pressSubmit(
  buttonNow: () => HTMLElement | null,
  wait: (ms: number) => Promise<void>,
): Promise<boolean> {
  for (let waited = 0; waited <= patience; waited += settle) {
    const button = buttonNow();
    if (button === null) return false;
    if (!button.matches(':disabled') && button.getAttribute('aria-disabled') !== 'true') {
      button.click();
      return true;
    }
    await wait(settle);
  }
  return false;
}
