import { AppError } from '../core/errors.ts';
import type { PageScanAnswer } from '../messaging/draft-views.ts';
import type { Deps, TabFacts } from './deps.ts';
import { proposeTexts } from './found.ts';

/**
 * Reads the QR codes of a tab that takes no script of an extension's and may be seen all the same, as a PDF in Firefox's own
 * viewer: by a screenshot alone. Whose page it is nobody vouches for, so what is found belongs to no site.
 *
 * @throws AppError `page-forbidden` where it may not be seen either, `page-gone` where another tab is in front by then, and
 *   what reading a picture throws.
 */
export async function scanShut(deps: Deps, { id, windowId }: TabFacts): Promise<PageScanAnswer> {
  deps.warmDecoder();
  const picture = await deps.capture(windowId);
  if ((await deps.tabs.find(id))?.active !== true) throw new AppError('page-gone');
  const codes = await deps.decode({ picture, at: null, whole: 'yes' });
  const { kinds: _, ...answer } = await proposeTexts(
    deps,
    codes.map(({ text }) => text),
    null,
  );
  return { ...answer, problem: null, further: 0, from: 0, preview: null };
}
