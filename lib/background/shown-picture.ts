import type { FoundCode, ScanPreview } from '../messaging/draft-views.ts';
import type { DecodedPicture, Deps, PictureRequest } from './deps.ts';

/** A picture that a person named, as it was read: where each of its codes stands, by text. */
export interface ShownPicture {
  url: string;
  corners: ReadonlyMap<string, FoundCode['corners']>;
}

/** The texts of a picture's codes, and what to show of it beside them. */
export async function readShown(
  deps: Deps,
  request: PictureRequest,
): Promise<{ texts: string[]; shown: ShownPicture | null }> {
  const { codes, preview }: DecodedPicture = await deps.decodeShown(request);
  const texts = codes.map(({ text }) => text);
  if (preview === null) return { texts, shown: null };
  const { url, by } = preview;
  const corners = new Map(
    codes.map(({ text, corners: places }) => [
      text,
      places.map(({ x, y }) => ({ x: (x - preview.x) / by, y: (y - preview.y) / by })),
    ]),
  );
  return { texts, shown: { url, corners } };
}

/** What a view shows of it, once it is known what each text is. */
export function previewOf(
  { url, corners }: ShownPicture,
  kinds: ReadonlyMap<string, FoundCode['what']>,
): ScanPreview {
  const found = [...corners].map(([text, places]) => ({
    what: kinds.get(text) ?? ('other' as const),
    corners: places,
  }));
  return { url, found };
}
