import { useLayoutEffect, useState } from 'preact/hooks';
import type { PictureSource } from '../../../lib/messaging/draft-views.ts';
import { readFiles } from './picture-files.ts';

/**
 * Takes pictures that are dropped anywhere on the page or pasted into it. What is pasted as text outside a field goes to
 * `onText`. Answers whether a picture is held over the page now.
 */
export function useGivenPictures(
  onText: (text: string) => void,
  onFiles: (files: readonly File[], source: PictureSource) => boolean = readFiles,
): boolean {
  const [over, setOver] = useState(false);
  // At once: a picture may be dropped before the browser has drawn the page.
  useLayoutEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      // Else the browser would open the file in the place of this page.
      event.preventDefault();
      setOver(false);
      onFiles([...(event.dataTransfer?.files ?? [])], 'file');
    };
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (onFiles(files, 'pasted')) {
        event.preventDefault();
        return;
      }
      const field = event.target instanceof Element && event.target.closest('input, textarea') !== null;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (field || text.trim() === '') return;
      event.preventDefault();
      onText(text);
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('dragleave', onDragLeave);
    document.addEventListener('drop', onDrop);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('dragleave', onDragLeave);
      document.removeEventListener('drop', onDrop);
      document.removeEventListener('paste', onPaste);
    };
  }, [onText, onFiles]);
  return over;
}
