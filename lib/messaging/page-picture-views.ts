// What a page's pictures, and the box that a person draws on it, are told by.

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Boxes in CSS pixels of the visual viewport, whose own size lets the screenshot's scale be found. */
export interface Carriers {
  boxes: Box[];
  viewport: { width: number; height: number };
  /** How many more there are that a person would have to scroll to. */
  further: number;
  /** The first of those that is neither in view now nor before the one that was scrolled to. */
  next: number;
}

/** Pictures of a page at their own resolution. */
export interface PagePictures {
  /** As `data:` URLs. */
  pictures: string[];
  /** How many more are meant that the page's script cannot read, or that would be too much. */
  left: number;
  /** How many a person would have to scroll to. */
  further: number;
}

/** Which pictures of a page are meant: those in view, one of those that need scrolling to, or the one with an address. */
export type Wanted = { what: 'seen' } | { what: 'further'; at: number } | { what: 'source'; address: string };

/** What an enrolment page says in words: its `otpauth:` links, and the key to type by hand. */
export interface WrittenSetup {
  links: string[];
  /** The key in base32 and, where the page names it, whose account it is. */
  typed: { base32: string; account: string } | null;
}

/** A box that a person drew, as {@link Carriers} tells boxes. */
export interface Drawn {
  box: Box;
  viewport: { width: number; height: number };
}

/** What the overlay needs that a person draws a box on: the one-time nonce to answer with, and its words. */
export interface BoxWish {
  nonce: string;
  direction: 'ltr' | 'rtl';
  language: string;
  title: string;
  /** What to do, by pointer and by keyboard. */
  hint: string;
  cancel: string;
}
