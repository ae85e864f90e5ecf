import { scanned } from '../../../lib/state/drafts-state.ts';
import { PicturePreview } from '../../views/add/PicturePreview.tsx';

/** The one picture of a page that the person named, small, with its codes outlined. */
export function ScanPreview() {
  const preview = scanned.value?.preview ?? null;
  return preview && <PicturePreview url={preview.url} found={preview.found} />;
}
