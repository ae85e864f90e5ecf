import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage } from '../../../lib/detect/read-page.ts';
import { type PageLabel, readLabels } from '../../corpus/page-labels.ts';

const folder = 'tests/pages';

/** Pages that need no script, no frame of their own and no geometry to be read. */
export function plainPages(): PageLabel[] {
  return readLabels(folder).filter(
    (label) =>
      label.needsLayout !== true && !/<script|<iframe|<dialog|left:-|shadowrootmode/.test(htmlOf(label)),
  );
}

export function htmlOf(label: PageLabel): string {
  return readFileSync(join(folder, label.file), 'utf8');
}

/** Puts a page's HTML into the test's document. */
export function show(document: Document, html: string): void {
  const made = new DOMParser().parseFromString(html, 'text/html');
  document.title = made.title;
  document.documentElement.lang = made.documentElement.lang;
  document.body.innerHTML = made.body.innerHTML;
}

/** What the page waits for that this HTML makes. */
export function waitsFor(html: string): string | null {
  show(document, html);
  return readPage(document).waitsFor;
}
