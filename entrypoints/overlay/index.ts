import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hear, say } from '../../lib/browser/page.ts';
import type { BoxWish, Drawn } from '../../lib/messaging/page-picture-views.ts';
import { inVisual, twoFrames, viewportOf } from '../hands/visual.ts';
import { drawBox } from './draw-box.ts';

/** Where this document's isolated world, which no page script can see, keeps what ends the overlay before. */
const running = '__helpkitAuthenticatorOverlay';

/** Put into one document on demand: waits for the background's word, lets the person draw once, and is gone. */
export default defineUnlistedScript(() => {
  const world = globalThis as Record<string, unknown>;
  const before = world[running];
  if (before instanceof AbortController) before.abort();
  const life = new AbortController();
  world[running] = life;
  const deafen = hear('page.box', (request) => {
    deafen();
    // Only our own background says this, in this form.
    void draw(request as BoxWish);
  });
  life.signal.addEventListener('abort', deafen, { once: true });

  async function draw(wish: BoxWish): Promise<void> {
    const box = await drawBox(document, window, wish, life.signal);
    if (world[running] === life) delete world[running];
    const drawn: Drawn | null =
      box === null ? null : { box: inVisual(box, window), viewport: viewportOf(window) };
    // The screenshot must show the page as it is without us.
    await twoFrames(window);
    await say('box.drawn', { nonce: wish.nonce, drawn });
  }
});
