import { type CodeLine, codeLines } from '../core/backup-code-lines.ts';

/** One line of a page that may hold codes, and where it stands; `at` counts the lines of the page. */
export interface Row extends CodeLine {
  block: number;
  element: number;
}

/** Rows of a text, one per line of it that holds codes. */
export function rowsOf(text: string, block: number, element: number, at: number): Row[] {
  return codeLines(text).map((line) => ({ ...line, block, element, at }));
}
