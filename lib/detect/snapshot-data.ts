/**
 * A page as plain JSON data: what a person reads on it near fields, pictures and lists, in reading order.
 * Elements are named by their index in the list that comes beside it; `at` is one running number over everything kept,
 * so that "before" and "after" can be told. Only what is visible is kept, unless said otherwise.
 */
export interface Snapshot {
  /** First part of the page's BCP 47 language tag, lower case; empty when the page names none. */
  language: string;
  title: string;
  /** Containers, parents before children; the first is the page itself. */
  blocks: Block[];
  lines: Line[];
  fields: Field[];
  toggles: Toggle[];
  choices: Choice[];
  actions: Action[];
  pictures: Picture[];
  /** Links of the `otpauth:` scheme. */
  uris: Part[];
}

/** A page of which nothing was read yet. */
export function emptyPage(language: string, title: string): Snapshot {
  return {
    language,
    title,
    blocks: [],
    lines: [],
    fields: [],
    toggles: [],
    choices: [],
    actions: [],
    pictures: [],
    uris: [],
  };
}

/** Around the words of a link in the middle of a sentence: private-use code points of the last plane, which no icon font uses. */
export const linkStart = '\u{10fffc}';
export const linkEnd = '\u{10fffd}';

export type BlockKind =
  | 'page'
  | 'block'
  | 'form'
  | 'dialog'
  | 'article'
  | 'header'
  | 'footer'
  | 'nav'
  | 'aside'
  | 'section'
  | 'row'
  | 'frame';

export interface Block {
  /** Index of the block around this one; -1 for the page. */
  parent: number;
  kind: BlockKind;
  /** An open dialog that keeps the rest of the page from being used. */
  modal: boolean;
  /** Characters in its quiet parts, which were not read. */
  unread: number;
  element: number;
}

/**
 * How a line stands on the page. `offer`: the words of a link, button or unselected tab, which say where one may go, not
 * what is asked here.
 */
export type LineRole = 'text' | 'heading' | 'alert' | 'offer' | 'label' | 'choice';

export interface Line {
  at: number;
  block: number;
  role: LineRole;
  text: string;
  /** Nearest element around the whole line. */
  element: number;
  /** For a label: the field or toggle (its element) that it names; -1 for none. */
  owner: number;
  /** Its pieces by element, where it has more than one. */
  parts: Part[];
}

export interface Part {
  text: string;
  element: number;
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A visible place to type, whether or not a code could go there. */
export interface Field {
  at: number;
  block: number;
  element: number;
  /**
   * `text`, `tel`, `number`, `password`; `area` for a textarea; `editable` for contenteditable; `other` for everything
   * that takes no code.
   */
  type: 'text' | 'tel' | 'number' | 'password' | 'area' | 'editable' | 'other';
  /** Read-only or disabled. */
  locked: boolean;
  /** Null when the page sets none. */
  maxLength: number | null;
  numeric: boolean;
  oneTimeCode: boolean;
  /** It lies over slots for one sign each that the page draws itself. */
  drawn: boolean;
  /** Another autocomplete purpose than a code (`username`, `cc-csc`, `postal-code`), empty for none or off. */
  purpose: string;
  /** Label, legend, aria-label and the like; the nearest first. */
  labels: string[];
  /** aria-describedby, title, error message. */
  hints: string[];
  placeholder: string;
  /** Null where the browser tells no geometry. */
  rect: Rect | null;
  /** What stands in it, for read-only fields only (a secret or a list may be shown that way). */
  shown: string;
}

export interface Toggle {
  at: number;
  block: number;
  element: number;
  labels: string[];
}

/** One of several ways that may be chosen: a radio button, a button that stays pressed, or a whole list to select from. */
export interface Choice {
  at: number;
  block: number;
  element: number;
  /** Its own words; of a list, the words of all its entries. */
  offers: string;
  /** What the choice is about: legend, or the list's label. */
  about: string;
  /** What is chosen now: its own words, or the chosen entry; empty when it is not the chosen one. */
  chosen: string;
}

export interface Action {
  at: number;
  block: number;
  element: number;
  text: string;
  /** A submit button of a form. */
  submit: boolean;
  /** A link that leads nowhere: what it does is the page's own script's. */
  link: boolean;
}

export interface Picture {
  at: number;
  block: number;
  element: number;
}
