import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { say } from '../lib/browser/page.ts';

const fields =
  'input:not([type]),input[type=text],input[type=tel],input[type=number],input[type=password],textarea,[contenteditable],iframe';
const pictures = 'img,canvas,svg,table';
/** The smallest side of a QR code that a screen shows readably, CSS pixels. */
const smallest = 80;

function isPictureLike(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= smallest && height >= smallest && width < height * 1.5 && height < width * 1.5;
}

function hasShadow(root: Document): boolean {
  return [...root.querySelectorAll(':defined')].some((element) => element.shadowRoot !== null);
}

/** What a page holds that is worth the engine: a field that may take a code, or a picture that may be one. */
function worth(root: Document): 'fields' | 'pictures' | null {
  if (root.querySelector(fields) !== null || hasShadow(root)) return 'fields';
  return [...root.querySelectorAll(pictures)].some(isPictureLike) ? 'pictures' : null;
}

/** Asks for the engine until the background answers: its worker may die over the question. */
async function want(reason: 'fields' | 'pictures'): Promise<void> {
  for (let left = 5; left > 0 && !(await say('engine.wanted', { reason })); left -= 1) {
    await new Promise((rested) => setTimeout(rested, 400));
  }
}

/** Watches one page until it holds something worth reading, asks for the engine once, and is gone. */
export default defineUnlistedScript(() => {
  let waiting = false;
  const look = () => {
    waiting = false;
    const reason = worth(document);
    if (reason === null) return;
    observer.disconnect();
    void want(reason);
  };
  const observer = new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    setTimeout(look, 150);
  });
  observer.observe(document, { childList: true, subtree: true });
  look();
});
