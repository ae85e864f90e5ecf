import { codeOf } from '../../../lib/core/errors.ts';
import { giveFiles, missingInPlan } from '../../../lib/state/import-state.ts';
import { linksInPicture } from '../../../lib/state/transfer-state.ts';
import type { FrameRead, ReadFrame } from '../../views/add/use-camera.ts';

/**
 * Makes the reader of a camera's frames whose codes go into the plan, like a file's. What was read once is not taken again,
 * however long it stays before the camera; enough is any code or, of a batch, its last part.
 */
export function plannedFrames(): ReadFrame {
  const taken = new Set<string>();
  return async (url): Promise<FrameRead> => {
    let links: Uint8Array;
    try {
      links = await linksInPicture(url);
    } catch (error) {
      const code = codeOf(error);
      // Most frames show no code: that is nothing to tell.
      const isSilent = code === 'no-qr-found' || code === 'unexpected';
      return { enough: false, other: isSilent ? null : { code, text: null } };
    }
    const text = new TextDecoder().decode(links);
    if (!taken.has(text)) {
      taken.add(text);
      await giveFiles([{ name: '', size: links.length, load: async () => links }]);
    }
    return { enough: missingInPlan() === 0, other: null };
  };
}
