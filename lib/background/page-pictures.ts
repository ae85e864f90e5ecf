import { arePictures } from '../messaging/messages/pages.ts';
import type { Wanted } from '../messaging/page-contract.ts';
import type { Deps } from './deps.ts';
import type { SeenPrompt } from './prompts.ts';

/**
 * The texts of all QR codes in those pictures of a page that its own script can read, at their own resolution. A page
 * may lie about them: they are decoded as any picture from outside, and one that cannot be read costs the others nothing.
 */
export async function readPictures(deps: Deps, prompt: SeenPrompt, wanted: Wanted): Promise<string[]> {
  const told: unknown = await deps.tell(prompt, 'page.pictures', wanted).catch(() => null);
  if (!arePictures(told)) return [];
  const texts = new Set<string>();
  for (const picture of told.pictures) {
    const codes = await deps.decode({ picture, at: null, whole: 'yes' }).catch(() => []);
    for (const { text } of codes) texts.add(text);
  }
  return [...texts];
}
