import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { insist, isFirstHere, ownId } from '../lib/browser/page.ts';

/** Types that take no code; a radio button may choose how codes come. What a browser does not know is a text field. */
const otherTypes =
  'hidden checkbox submit button image reset file range color email date time month week url search datetime-local'
    .split(' ')
    .map((type) => `[type=${type}]`)
    .join();
const fields = `input:not(${otherTypes}),textarea,[contenteditable],[role=radio],iframe`;
const pictures = 'img,canvas,svg,table';
/** The smallest side of a QR code that a screen shows readably, CSS pixels. */
const smallest = 80;

/** So many words that may be codes make a list of backup codes worth a reading. */
const fewestCodes = 5;

/** Frames of pages for those who are logged in, and what such a page tells of an account. */
const frames =
  'nav,aside,table,time,[role=navigation],[role=table],[role=grid],[role=switch],[role=alert],[role=status]';

/**
 * A page with less text than this is a card, in characters: a recovery that is asked for or that a mailed link begins, or a
 * lock-out, stands for itself and has no such frame.
 */
const cardText = 2_000;

/** Changes within this time count as one, ms. */
const gather = 40;
/** A look may take one part in this many of the page's time. */
const share = 20;
/** When components may have come alive, ms after the page did: no observer is told of a shadow root. */
const laterLooks = [300, 900];

type Reason = 'fields' | 'pictures' | 'codes';

function isPictureLike(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= smallest && height >= smallest && width < height * 1.5 && height < width * 1.5;
}

function hasShadow(root: Document): boolean {
  for (const element of root.getElementsByTagName('*')) if (element.shadowRoot !== null) return true;
  return false;
}

/** The texts of a page, one by one. */
function* textsOf(root: Document): Generator<string> {
  // A picture or a feed in a tab of its own has none.
  if (root.body === null) return;
  const texts = root.createTreeWalker(root.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const { nodeValue, parentElement } = texts.currentNode;
    if (parentElement?.matches('script,style') === false) yield nodeValue ?? '';
  }
}

/** Whether so many words of a page may be backup codes: a list of them needs no field and no picture. */
function showsCodes(root: Document): boolean {
  let found = 0;
  for (const text of textsOf(root)) {
    for (const word of text.split(/\s+/)) {
      if (/^[\w-]{4,40}$/.test(word) && /\d|-/.test(word)) found += 1;
      if (found >= fewestCodes) return true;
    }
  }
  return false;
}

/** Whether it is a card: it says something, and little. */
function isCard(root: Document): boolean {
  let length = 0;
  for (const text of textsOf(root)) {
    length += text.trim().length;
    if (length > cardText) return false;
  }
  return length > 0;
}

/** What a page holds that is worth the engine: a field that may take a code, a picture that may be one, a list of codes. */
function worth(root: Document): Reason | null {
  if (root.querySelector(fields) !== null || hasShadow(root)) return 'fields';
  if ([...root.querySelectorAll(pictures)].some(isPictureLike)) return 'pictures';
  return showsCodes(root) ? 'codes' : null;
}

/** Watches one page until it holds what is worth reading, asks once for the engine and for the reader, and is gone. */
function watch(): void {
  const ended = new AbortController();
  let wanted = false;
  let isTold = false;
  let waiting = false;
  let rest = 0;
  const look = () => {
    waiting = false;
    if (ended.signal.aborted) return;
    // Updated or removed under this page: a newer loader has its own eyes.
    if (ownId() === undefined) return ended.abort();
    const begun = performance.now();
    const reason = wanted ? null : worth(document);
    const tells = !isTold && (document.querySelector(frames) !== null || isCard(document));
    rest = (performance.now() - begun) * share;
    if (tells) {
      isTold = true;
      void insist('account.wanted', {});
    }
    if (reason !== null) {
      wanted = true;
      void insist('engine.wanted', { reason });
    }
    if (wanted && isTold) ended.abort();
  };
  const soon = () => {
    if (waiting) return;
    waiting = true;
    setTimeout(look, Math.max(gather, rest));
  };
  const observer = new MutationObserver(soon);
  observer.observe(document, { childList: true, subtree: true });
  ended.signal.addEventListener('abort', () => observer.disconnect());
  // Where a component came alive without a change in the tree: it is focused, or at work when the page has just begun.
  document.addEventListener('focusin', soon, { signal: ended.signal, passive: true });
  for (const ms of laterLooks) setTimeout(look, ms);
  look();
}

export default defineUnlistedScript(() => {
  if (!isFirstHere('__helpkitAuthenticatorLoader')) return;
  // Drawn ahead, before anybody goes there: the background hears no such page, and it asks nobody for anything yet.
  if ((document as { prerendering?: boolean }).prerendering === true)
    document.addEventListener('prerenderingchange', watch, { once: true });
  else watch();
});
