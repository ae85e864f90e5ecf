import { isField, readField } from './fields.ts';
import { labelsOf, squeeze, toggleLabels, wordsOf } from './labels.ts';
import { mayBePicture, seenAsPicture } from './pictures.ts';
import type { Block, BlockKind, LineRole, Snapshot } from './snapshot-data.ts';
import { linkEnd, linkStart } from './snapshot-data.ts';
import { fold } from './text.ts';
import { makeSight } from './visible.ts';
import { walk } from './walk.ts';
import { hits } from './words.ts';

const skipped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'object',
  'audio',
  'video',
  'datalist',
  'head',
]);
const inline = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var'.split(
    ' ',
  ),
);
const kinds: Readonly<Record<string, BlockKind>> = {
  form: 'form',
  dialog: 'dialog',
  article: 'article',
  header: 'header',
  footer: 'footer',
  nav: 'nav',
  aside: 'aside',
  section: 'section',
  fieldset: 'section',
  tr: 'row',
  iframe: 'frame',
};
const roleKinds: Readonly<Record<string, BlockKind>> = {
  dialog: 'dialog',
  alertdialog: 'dialog',
  form: 'form',
  article: 'article',
  navigation: 'nav',
  banner: 'header',
  contentinfo: 'footer',
  complementary: 'aside',
};
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'legend', 'caption']);

/** Lines without a known word are kept only up to this many: they tell what stands beside what. */
const plainLines = 400;
const longestLine = 600;

/** A run of text that is being gathered into a line. */
interface Piece {
  text: string;
  element: Element;
}

interface Frame {
  element: Element;
  block: number;
  role: LineRole;
  owner: number;
  muted: boolean;
  breaks: boolean;
  keepsLines: boolean;
  linked: boolean;
}

/**
 * Reads a page once, touching nothing: plain data about its words, fields, switches, buttons and pictures, and the
 * elements they name by index. The only reader of the DOM in this room.
 */
export function snapshot(root: Document | Element): { data: Snapshot; elements: Element[] } {
  const owner = root.nodeType === 9 ? (root as Document) : (root as Element).ownerDocument; // nodeType 9 is a document
  const start = root.nodeType === 9 ? (owner.body ?? owner.documentElement) : (root as Element);
  const sight = makeSight(owner);
  const language = (owner.documentElement?.getAttribute('lang') ?? '').toLowerCase().split('-')[0] ?? '';
  const elements: Element[] = [];
  const indices = new Map<Element, number>();
  const data: Snapshot = {
    language,
    title: squeeze(owner.title ?? ''),
    blocks: [],
    lines: [],
    fields: [],
    toggles: [],
    actions: [],
    pictures: [],
    uris: [],
  };
  if (start === null) return { data, elements };

  const stack: Frame[] = [];
  let at = 0;
  let parts: Piece[] = [];

  const indexOf = (element: Element): number => {
    const had = indices.get(element);
    if (had !== undefined) return had;
    indices.set(element, elements.length);
    elements.push(element);
    return elements.length - 1;
  };
  const top = (): Frame | undefined => stack[stack.length - 1];

  function addBlock(element: Element, kind: BlockKind, modal: boolean): number {
    const block: Block = { parent: top()?.block ?? -1, kind, modal, element: indexOf(element) };
    return data.blocks.push(block) - 1;
  }

  /** Ends the line that is being gathered. */
  function flush(): void {
    const gathered = parts;
    parts = [];
    const frame = top();
    if (frame === undefined || frame.muted || gathered.length === 0) return;
    if (gathered.every((part) => part.text === ' ')) return;
    const seen = gathered.filter((part) => part.text === '\n' || sight.shown(part.element));
    const text = joinParts(seen).slice(0, longestLine);
    if (text === '') return;
    if (data.lines.length >= plainLines && !/\d/.test(text) && hits(fold(text), language).length === 0)
      return;
    const worded = seen.filter((part) => part.text.trim() !== '');
    const [first] = worded;
    const single = worded.every((part) => part.element === first?.element);
    data.lines.push({
      at: at++,
      block: frame.block,
      role: frame.role,
      text,
      element:
        single && first !== undefined ? indexOf(first.element) : (data.blocks[frame.block]?.element ?? 0),
      owner: frame.owner,
      parts: single ? [] : worded.map((part) => ({ text: part.text, element: indexOf(part.element) })),
    });
  }

  function enter(element: Element): boolean {
    const tag = element.localName;
    if (skipped.has(tag)) return false;
    const around = top();
    const frame: Frame = {
      element,
      block: around?.block ?? -1,
      role: around?.role ?? 'text',
      owner: around?.owner ?? -1,
      muted:
        (around?.muted ?? false) ||
        element.getAttribute('aria-hidden') === 'true' ||
        element.hasAttribute('inert'),
      breaks: false,
      keepsLines: (around?.keepsLines ?? false) || tag === 'pre',
      linked: false,
    };
    const role = element.getAttribute('role') ?? '';
    if (tag === 'br') {
      parts.push({ text: '\n', element });
      return false;
    }
    if (isToggle(element, role)) {
      flush();
      if (!frame.muted) readToggle(element, role, frame.block);
      return false;
    }
    if (element.hasAttribute('hidden')) return false;
    if (isField(element)) {
      flush();
      const field = frame.muted ? null : readField(element, sight, at, frame.block, indexOf(element));
      if (field !== null) {
        at += 1;
        data.fields.push(field);
      }
      return false;
    }
    const picture = mayBePicture(element);
    if (picture !== 'no') {
      flush();
      if (seenAsPicture(element, picture, sight)) {
        data.pictures.push({
          at: at++,
          block: frame.block,
          element: indexOf(element),
          text: pictureText(element),
        });
      }
      if (picture !== 'background') return false;
    }
    if (isButton(element, tag, role)) {
      flush();
      if (!frame.muted) readAction(element, tag, frame.block);
      frame.role = role === 'tab' && element.getAttribute('aria-selected') === 'true' ? 'heading' : 'offer';
      frame.breaks = true;
    } else if (tag === 'a' || role === 'link') {
      if (tag === 'a') readUri(element);
      if (startsSentence(element, parts)) {
        flush();
        frame.role = 'offer';
        frame.breaks = true;
      } else {
        frame.linked = true;
        parts.push({ text: linkStart, element });
      }
    } else if (tag === 'label') {
      flush();
      frame.breaks = true;
      readLabel(element as HTMLLabelElement, frame); // localName says what it is
    } else if (!inline.has(tag)) {
      flush();
      frame.breaks = true;
      const kind = stack.length === 0 ? 'page' : (roleKinds[role] ?? kinds[tag] ?? 'block');
      frame.block = addBlock(element, kind, kind === 'dialog' && isModal(element));
      if (headings.has(tag) || role === 'heading') frame.role = 'heading';
      else if (role === 'alert' || role === 'status') frame.role = 'alert';
    }
    stack.push(frame);
    return true;
  }

  function leave(): void {
    const frame = top();
    if (frame?.breaks === true) flush();
    if (frame?.linked === true) parts.push({ text: linkEnd, element: frame.element });
    stack.pop();
  }

  function text(words: string, parent: Element): void {
    const frame = top();
    if (frame === undefined || frame.muted || words === '') return;
    parts.push({ text: frame.keepsLines ? words : words.replace(/\s+/g, ' '), element: parent });
  }

  function readUri(link: Element): void {
    const address = link.getAttribute('href') ?? '';
    if (/^otpauth:/i.test(address)) data.uris.push({ text: address, element: indexOf(link) });
  }

  function readLabel(label: HTMLLabelElement, frame: Frame): void {
    const named = label.control ?? null;
    if (named === null) return;
    frame.owner = indexOf(named);
    const radio = named.localName === 'input' && (named as HTMLInputElement).type === 'radio'; // an input by its name
    if (radio) frame.role = (named as HTMLInputElement).checked ? 'choice' : 'offer';
    else frame.role = 'label';
  }

  function readToggle(element: Element, role: string, block: number): void {
    const input = element.localName === 'input' ? (element as HTMLInputElement) : null; // an input by its name
    if (input?.type === 'radio') return;
    const labels = input?.labels ?? null;
    if (!sight.shown(element) && ![...(labels ?? [])].some((label) => sight.shown(label))) return;
    data.toggles.push({
      at: at++,
      block,
      element: indexOf(element),
      kind: role === 'switch' ? 'switch' : 'checkbox',
      labels: toggleLabels(element),
    });
  }

  function readAction(element: Element, tag: string, block: number): void {
    if (!sight.shown(element) || element.matches(':disabled[hidden]')) return;
    const input = tag === 'input' ? (element as HTMLInputElement) : null; // an input by its name
    const type = input?.type ?? (tag === 'button' ? (element as HTMLButtonElement).type : '');
    const form = tag === 'button' || input !== null ? (element as HTMLButtonElement).form : null;
    const words =
      wordsOf(element, 120) ||
      (input?.value ?? '') ||
      (labelsOf(element)[0] ?? '') ||
      (element.getAttribute('title') ?? '');
    data.actions.push({
      at: at++,
      block,
      element: indexOf(element),
      text: squeeze(words),
      submit: (type === 'submit' || type === 'image') && form !== null,
    });
  }

  walk(start, { enter, leave, text }, sight);
  return { data, elements };
}

function joinParts(parts: readonly Piece[]): string {
  let text = '';
  let last = '';
  for (const part of parts) {
    // Neighbouring elements may be parted by style alone: two long words then get a blank.
    const glued =
      last.length > 2 &&
      part.text.length > 2 &&
      /[\p{L}\p{N}]$/u.test(last) &&
      /^[\p{L}\p{N}]/u.test(part.text);
    text += (glued ? ' ' : '') + part.text;
    last = part.text;
  }
  const single = text.replace(/[^\S\n]+/g, ' ').trim();
  return single.includes('\n') ? single.replace(/ ?\n\s*/g, '\n') : single;
}

function isToggle(element: Element, role: string): boolean {
  if (role === 'switch' || role === 'checkbox') return true;
  if (element.localName !== 'input') return false;
  const type = (element as HTMLInputElement).type; // an input by its name
  return type === 'checkbox' || type === 'radio';
}

function isButton(element: Element, tag: string, role: string): boolean {
  if (tag === 'button' || tag === 'summary' || role === 'button' || role === 'tab' || role === 'menuitem')
    return true;
  return tag === 'input' && /^(?:submit|button|image)$/.test((element as HTMLInputElement).type); // an input by its name
}

/** A link in the middle of a sentence is part of what is said; one that begins it says where one may go. */
function startsSentence(element: Element, before: readonly Piece[]): boolean {
  const said = joinParts(before);
  if (said !== '' && !/[.!?…。！？؟।·•|:：\n]$/.test(said)) return false;
  const next = element.nextSibling;
  return !(next?.nodeType === 3 && /^\s*\p{Ll}/u.test(next.nodeValue ?? ''));
}

/** A closed dialog shows nothing and so holds nothing that is kept. */
function isModal(element: Element): boolean {
  return element.localName !== 'dialog' || element.hasAttribute('open');
}

function pictureText(element: Element): string {
  return squeeze(
    `${element.getAttribute('alt') ?? ''} ${element.getAttribute('aria-label') ?? ''} ${element.getAttribute('title') ?? ''}`,
  );
}
