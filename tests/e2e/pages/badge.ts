import type { Page } from 'playwright';

/** The extension's badge beside a prompt. */
export interface Badge {
  /** Waits until it can be seen. */
  appears(): Promise<void>;
  /** That it is not there, and does not come within the time given. */
  staysAway(milliseconds: number): Promise<boolean>;
  /** Presses its words with the mouse, once it has been in sight long enough to count. */
  press(): Promise<void>;
  /** Its words. The page cannot read them (closed root); the browser's own tools can. */
  words(): Promise<string>;
}

/** How long a press must wait: the badge takes none in its first half second. */
const seenLongEnough = 700;

export function badge(page: Page): Badge {
  const host = page.locator('hk-authenticator-badge');
  return {
    appears: () => host.waitFor(),
    async staysAway(milliseconds) {
      await page.waitForTimeout(milliseconds);
      return (await host.count()) === 0;
    },
    async press() {
      await host.waitFor();
      const { x, y, width, height } = await atRest(page);
      // Left of the middle: at its right end is the cross that hides it.
      await page.mouse.click(x + width * 0.35, y + height / 2);
    },
    words: () => wordsInClosedRoot(page),
  };
}

/** The badge's box, once it has not moved for as long as a press must wait. */
async function atRest(page: Page) {
  const host = page.locator('hk-authenticator-badge');
  let last = '';
  for (let since = Date.now(); ; await page.waitForTimeout(100)) {
    const box = await host.boundingBox();
    const now = JSON.stringify(box);
    if (now !== last) since = Date.now();
    last = now;
    if (box !== null && Date.now() - since >= seenLongEnough) return box;
  }
}

async function wordsInClosedRoot(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  await cdp.detach();
  return words(badgeIn(root)).replace(/\s+/g, ' ').trim();
}

/** As much of the protocol's node as is looked at. */
interface DomNode {
  localName: string;
  nodeName: string;
  nodeValue: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

function badgeIn(node: DomNode): DomNode | null {
  if (node.localName === 'hk-authenticator-badge') return node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = badgeIn(child);
    if (found !== null) return found;
  }
  return null;
}

function words(node: DomNode | null): string {
  if (node === null) return '';
  if (node.nodeName === '#text') return `${node.nodeValue} `;
  return [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(words).join('');
}
