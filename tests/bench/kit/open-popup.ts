import type { Page } from 'playwright';
import type { Extension } from '../../e2e/fixtures/browser.ts';

/** A page that is opened, and when it is whole. */
export interface Opened {
  url: string;
  /** A selector of what has no code yet, and one of what has. */
  codes: { missing: string; there: string };
}

/** Pages that are nothing but a code. */
export const plain = { missing: 'none', there: '.code' };

const ours = {
  missing: '.account .digits[data-empty="true"]',
  there: '.account .digits[data-empty="false"]',
};

/** Our popup, as a page in a tab that speaks of no tab. */
export function popupOf({ id }: Extension): Opened {
  return { url: `chrome-extension://${id}/popup.html?tab=0`, codes: ours };
}

/** ms from the navigation to the frame that shows the codes. */
export async function open(tab: Page, { url, codes }: Opened): Promise<number> {
  await tab.goto('about:blank');
  await tab.goto(url, { waitUntil: 'commit' });
  return whenWhole(tab, codes);
}

/** When the frame is drawn that shows the codes, ms since the page's navigation. */
export function whenWhole(tab: Page, codes: Opened['codes']): Promise<number> {
  return tab.evaluate(
    ({ missing, there }) =>
      new Promise<number>((done) => {
        const isWhole = () =>
          document.querySelector(there) !== null && document.querySelector(missing) === null;
        const drawn = () => requestAnimationFrame(() => setTimeout(() => done(performance.now())));
        if (isWhole()) {
          drawn();
          return;
        }
        const observer = new MutationObserver(() => {
          if (!isWhole()) return;
          observer.disconnect();
          drawn();
        });
        observer.observe(document, { subtree: true, childList: true, attributes: true });
      }),
    codes,
  );
}

/** When a key was pressed, when all that came of it before the next frame was laid out, and when that frame was drawn. */
export interface Pressed {
  at: number;
  laidOut: number;
  drawn: number;
}

declare global {
  /** What came of the key that was pressed last, by the page's clock. */
  var pressed: Promise<Pressed>;
}

/** Presses a key in a page; times in ms since its navigation. `laidOut` is NaN where nothing in the page changed. */
export async function press(tab: Page, name: string): Promise<Pressed> {
  // The page listens before the key is sent: the two go different ways.
  await tab.evaluate(() => {
    globalThis.pressed = new Promise((done) => {
      const listen = ({ timeStamp }: KeyboardEvent): void => {
        let laidOut = Number.NaN;
        const changes = new MutationObserver(() => {
          // Asking for a height has the browser lay out what has changed.
          if (document.body.offsetHeight > 0) laidOut = performance.now();
        });
        changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        requestAnimationFrame(() => {
          changes.disconnect();
          setTimeout(() => done({ at: timeStamp, laidOut, drawn: performance.now() }));
        });
      };
      addEventListener('keydown', listen, { capture: true, once: true });
    });
  });
  await tab.keyboard.press(name);
  return tab.evaluate(() => globalThis.pressed);
}
