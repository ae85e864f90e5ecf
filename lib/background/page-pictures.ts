import { arePictures } from '../messaging/messages/pages.ts';
import type { Wanted } from '../messaging/page-picture-views.ts';
import type { Deps } from './deps.ts';
import type { SeenPrompt } from './prompts.ts';
import { readShown, type ShownPicture } from './shown-picture.ts';

/** What the pictures of a page that its own script can read hold. */
interface PicturesRead {
  texts: string[];
  /** Pictures that are meant and in view, and could not be read so. */
  left: number;
  /** Pictures out of view. */
  further: number;
  /** The picture that was named. */
  shown: ShownPicture | null;
}

/**
 * The texts of all QR codes in those pictures of a page that its own script can read, at their own resolution. A page
 * may lie about them: they are decoded as any picture from outside, and one that cannot be read costs the others nothing.
 */
export async function readPictures(deps: Deps, prompt: SeenPrompt, wanted: Wanted): Promise<PicturesRead> {
  const told: unknown = await deps.tell(prompt, 'page.pictures', wanted).catch(() => null);
  if (!arePictures(told)) return { texts: [], left: 0, further: 0, shown: null };
  const texts = new Set<string>();
  let { left } = told;
  let shown: ShownPicture | null = null;
  for (const picture of told.pictures) {
    try {
      const read = await readOne(deps, picture, wanted.what === 'source' && shown === null);
      shown ??= read.shown;
      for (const text of read.texts) texts.add(text);
    } catch {
      left += 1;
    }
  }
  return { texts: [...texts], left, further: told.further, shown };
}

/** Of several elements that show the address that was named, one is enough to show. */
async function readOne(
  deps: Deps,
  picture: string,
  isShown: boolean,
): Promise<{ texts: string[]; shown: ShownPicture | null }> {
  const request = { picture, at: null, whole: 'yes' } as const;
  if (isShown) return readShown(deps, request);
  return { texts: (await deps.decode(request)).map(({ text }) => text), shown: null };
}
