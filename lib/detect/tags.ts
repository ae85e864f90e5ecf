import type { BlockKind } from './snapshot-data.ts';

/** What tags and roles say of an element, and nothing else. */

const skipped = new Set('script style noscript template object audio video datalist head'.split(' '));
const inline = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var'.split(
    ' ',
  ),
);
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'legend', 'caption']);
/** Tags and roles that are called as the blocks that they make are. */
const ownKinds = new Set('form dialog article header footer nav aside section'.split(' '));
const otherKinds: Readonly<Record<string, BlockKind>> = {
  fieldset: 'section',
  tr: 'row',
  iframe: 'frame',
  alertdialog: 'dialog',
  navigation: 'nav',
  banner: 'header',
  contentinfo: 'footer',
  complementary: 'aside',
};

/** Holds nothing that a person reads. */
export function isSkipped(tag: string): boolean {
  return skipped.has(tag);
}

/** Stands within a line. */
export function isInline(tag: string): boolean {
  return inline.has(tag);
}

export function isHeading(tag: string, role: string): boolean {
  return headings.has(tag) || role === 'heading';
}

export function blockKind(tag: string, role: string): BlockKind {
  return kindOf(role) ?? kindOf(tag) ?? 'block';
}

function kindOf(name: string): BlockKind | undefined {
  return ownKinds.has(name) ? (name as BlockKind) : otherKinds[name]; // the set holds such names alone
}

/** The type of an input; empty for every other element. */
export function inputType(element: Element): string {
  return element.localName === 'input' ? (element as HTMLInputElement).type : ''; // an input by its name
}

export function isToggle(element: Element, role: string): boolean {
  return role === 'switch' || role === 'checkbox' || /^(?:checkbox|radio)$/.test(inputType(element));
}

export function isButton(element: Element, role: string): boolean {
  const tag = element.localName;
  if (tag === 'button' || tag === 'summary' || /^(?:button|tab|menuitem)$/.test(role)) return true;
  return /^(?:submit|button|image)$/.test(inputType(element));
}

/** An open dialog. A closed one shows nothing, and so holds nothing that is kept. */
export function isModal(element: Element): boolean {
  return element.localName !== 'dialog' || element.hasAttribute('open');
}
