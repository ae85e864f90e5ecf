import { AppError } from '../core/errors.ts';
import type { Wanted } from '../messaging/page-picture-views.ts';
import type { Deps, TabFacts } from './deps.ts';
import type { SeenPrompt } from './prompts.ts';
import { readShown, type ShownPicture } from './shown-picture.ts';

/**
 * The texts of all QR codes in a screenshot of the tab, how many pictures need scrolling to, and the first of those that
 * was not scrolled to by now. Before and after, the tab must be the one in front and show the same document.
 *
 * @throws AppError `page-gone`, and what taking and reading a screenshot throws.
 */
export async function readScreen(
  deps: Deps,
  tab: TabFacts,
  prompt: SeenPrompt,
  wanted: Wanted,
): Promise<{ texts: string[]; shown: ShownPicture | null; further: number; next: number }> {
  const { boxes, viewport, further, next } = await deps.tell(prompt, 'page.carriers', wanted);
  const picture = await capturePage(deps, tab, prompt);
  const at = { boxes, viewport };
  // A picture that was named is read by itself.
  if (wanted.what === 'source' && boxes.length > 0)
    return { ...(await readShown(deps, { picture, at, whole: 'no' })), further, next };
  const codes = await deps.decode({ picture, at, whole: 'unless-all' });
  return { texts: codes.map(({ text }) => text), shown: null, further, next };
}

/**
 * A screenshot of a document that was made ready for it by `page.carriers`.
 *
 * @throws AppError `page-gone` where the tab went to the background or shows another document by then, and what taking
 *   a screenshot throws.
 */
export async function capturePage(deps: Deps, tab: TabFacts, prompt: SeenPrompt): Promise<string> {
  let nonce: string | null = null;
  let picture: string;
  try {
    picture = await deps.capture(tab.windowId);
  } finally {
    nonce = await deps.tell(prompt, 'page.captured', {}).then(
      (told) => told.nonce,
      () => null,
    );
  }
  const after = await deps.tabs.find(tab.id);
  if (after?.active !== true || nonce !== prompt.seen.nonce) throw new AppError('page-gone');
  return picture;
}
