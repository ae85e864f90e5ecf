import type { LineRole } from './snapshot-data.ts';
import { isInline } from './tags.ts';

/** What holds for everything inside an element that was entered. */
export interface Frame {
  element: Element;
  block: number;
  role: LineRole;
  owner: number;
  /** Hidden from assistive technology or inert: its words and fields do not count, its pictures do. */
  muted: boolean;
  keepsLines: boolean;
  /** Its end ends the line. */
  breaks: boolean;
  linked: boolean;
}

/** How lines inside an element stand, before what the element is says more. */
export function frameOf(element: Element, role: string, around: Frame | undefined): Frame {
  return {
    element,
    block: around?.block ?? -1,
    role: around?.role ?? 'text',
    owner: around?.owner ?? -1,
    muted:
      around?.muted === true ||
      element.getAttribute('aria-hidden') === 'true' ||
      element.hasAttribute('inert'),
    keepsLines: around?.keepsLines === true || element.localName === 'pre',
    breaks: role === 'link' ? false : !isInline(element.localName),
    linked: false,
  };
}
