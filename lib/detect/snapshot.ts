import { isChoice, isMarked, readAction, readChoice, readToggle } from './controls.ts';
import { isField, readField } from './fields.ts';
import { type Frame, frameOf } from './frame.ts';
import { makeLabelled, squeeze } from './labels.ts';
import { mayBePicture, seenAsPicture } from './pictures.ts';
import { joinPieces, type Piece, startsSentence } from './pieces.ts';
import { quietParts } from './quiet.ts';
import { emptyPage, linkEnd, linkStart, type Snapshot } from './snapshot-data.ts';
import { blockKind, inputType, isButton, isHeading, isModal, isSkipped, isToggle } from './tags.ts';
import { hits } from './terms.ts';
import { fold } from './text.ts';
import { makeSight } from './visible.ts';
import { type Scope, walk } from './walk.ts';

/** Lines without a known word are kept only up to this many: they tell what stands beside what. */
const plainLines = 400;
const longestLine = 600;
/** Characters of a part without meaning that count as one line. */
const quietLine = 80;

/**
 * Reads a page once, touching nothing: plain data about its words, fields, switches, buttons and pictures, and the
 * elements they name by index. The only reader of the DOM in this room.
 */
export function snapshot(root: Document | Element): {
  data: Snapshot;
  elements: Element[];
  scope: Scope;
} {
  const page = root.nodeType === 9 ? (root as Document) : (root as Element).ownerDocument; // nodeType 9 is a document
  const start = root.nodeType === 9 ? page.documentElement : (root as Element);
  const sight = makeSight(page);
  const labelled = makeLabelled();
  const quiet = quietParts(start, sight);
  const elements: Element[] = [];
  const indices = new Map<Element, number>();
  const language = (page.documentElement?.getAttribute('lang') ?? '').toLowerCase().split('-')[0] ?? '';
  const data = emptyPage(language, squeeze(page.querySelector('title')?.textContent ?? ''));
  const stack: Frame[] = [];
  let at = 0;
  let pieces: Piece[] = [];

  const top = (): Frame | undefined => stack[stack.length - 1];

  function indexOf(element: Element): number {
    const had = indices.get(element);
    if (had !== undefined) return had;
    indices.set(element, elements.length);
    return elements.push(element) - 1;
  }

  /** Ends the line that is being gathered. */
  function flush(): void {
    const gathered = pieces;
    if (gathered.length === 0) return;
    pieces = [];
    const frame = top();
    if (frame === undefined || frame.muted || gathered.every((piece) => piece.text === ' ')) return;
    const seen = gathered.filter(({ text, element }) => text === '\n' || sight.shown(element));
    const text = joinPieces(seen).slice(0, longestLine);
    if (text === '' || (data.lines.length >= plainLines && !tells(text))) return;
    const worded = seen.filter((piece) => piece.text.trim() !== '');
    const [first] = worded;
    const single = first !== undefined && worded.every((piece) => piece.element === first.element);
    data.lines.push({
      at: at++,
      block: frame.block,
      role: frame.role,
      text,
      element: single ? indexOf(first.element) : (data.blocks[frame.block]?.element ?? 0),
      owner: frame.owner,
      parts: single ? [] : worded.map((piece) => ({ text: piece.text, element: indexOf(piece.element) })),
    });
  }

  function tells(text: string): boolean {
    return /\d/.test(text) || hits(fold(text), data.language).length > 0;
  }

  /** Takes an element that is kept as a whole: a toggle, a field, a picture. True when nothing inside it is looked at. */
  function take(element: Element, role: string, { block, muted }: Frame): boolean {
    if (isToggle(element, role)) {
      flush();
      if (isChoice(element, role)) {
        choose(element, block, muted);
        return true;
      }
      const toggle = muted ? null : readToggle(element, sight, labelled);
      if (toggle !== null) data.toggles.push({ at: at++, block, element: indexOf(element), ...toggle });
      return true;
    }
    if (element.hasAttribute('hidden')) return true;
    if (isField(element)) {
      flush();
      const field = muted ? null : readField(element, sight, labelled);
      if (field !== null) data.fields.push({ at: at++, block, element: indexOf(element), ...field });
      if (element.localName === 'select') choose(element, block, muted);
      return true;
    }
    const picture = mayBePicture(element);
    if (picture === 'no') return false;
    flush();
    if (seenAsPicture(element, picture, sight))
      data.pictures.push({ at: at++, block, element: indexOf(element) });
    return picture !== 'background';
  }

  function choose(element: Element, block: number, muted: boolean): void {
    const choice = muted ? null : readChoice(element, sight, labelled);
    if (choice === null) return;
    data.choices.push({ at: at++, block, element: indexOf(element), ...choice });
    if (element.localName !== 'select' || choice.chosen === '') return;
    // What a list is set to is said as if it stood there.
    const said = { text: choice.chosen, element: indexOf(element), parts: [] };
    data.lines.push({ at: at++, block, role: 'choice', owner: -1, ...said });
  }

  function act(element: Element, { block, muted }: Frame): void {
    const action = muted ? null : readAction(element, sight);
    if (action !== null) data.actions.push({ at: at++, block, element: indexOf(element), ...action });
  }

  function enter(element: Element): boolean {
    const silent = quiet.get(element);
    if (silent !== undefined) {
      pass(silent);
      return false;
    }
    const tag = element.localName;
    if (isSkipped(tag)) return false;
    if (tag === 'br') {
      pieces.push({ text: '\n', element });
      return false;
    }
    const role = element.getAttribute('role') ?? '';
    const frame = frameOf(element, role, top());
    if (take(element, role, frame)) return false;
    if (isButton(element, role)) {
      flush();
      if (isChoice(element, role)) choose(element, frame.block, frame.muted);
      act(element, frame);
      frame.role = role === 'tab' && element.getAttribute('aria-selected') === 'true' ? 'heading' : 'offer';
      frame.breaks = true;
    } else if (role === 'radio') {
      flush();
      choose(element, frame.block, frame.muted);
      frame.role = isMarked(element) ? 'choice' : 'offer';
      frame.breaks = true;
    } else if (tag === 'a' || role === 'link') {
      enterLink(element, frame);
    } else if (tag === 'label') {
      flush();
      enterLabel(element as HTMLLabelElement, frame); // a label by its name
    } else if (frame.breaks) {
      flush();
      enterBlock(element, role, frame);
    }
    stack.push(frame);
    return true;
  }

  /** Leaves out a part that says nothing, so that what is around it stays as far apart as it is. */
  function pass(characters: number): void {
    flush();
    at += 1 + Math.floor(characters / quietLine);
    const block = data.blocks[top()?.block ?? -1];
    if (block !== undefined) block.unread += characters;
  }

  function enterLink(element: Element, frame: Frame): void {
    const address = element.getAttribute('href') ?? '';
    if (/^otpauth:/i.test(address)) data.uris.push({ text: address, element: indexOf(element) });
    frame.breaks = startsSentence(element, pieces);
    frame.linked = !frame.breaks;
    if (frame.linked) {
      pieces.push({ text: linkStart, element });
    } else {
      flush();
      frame.role = 'offer';
      if (/^(?:#|javascript:.*)?$/.test(address)) act(element, frame);
    }
  }

  function enterLabel(label: HTMLLabelElement, frame: Frame): void {
    const named = label.control ?? null;
    if (named === null) return;
    frame.owner = indexOf(named);
    const chosen = (named as HTMLInputElement).checked; // asked of radio buttons only
    frame.role = inputType(named) !== 'radio' ? 'label' : chosen ? 'choice' : 'offer';
  }

  function enterBlock(element: Element, role: string, frame: Frame): void {
    const kind = stack.length === 0 ? 'page' : blockKind(element.localName, role);
    const modal = kind === 'dialog' && isModal(element);
    frame.block =
      data.blocks.push({ parent: frame.block, kind, modal, unread: 0, element: indexOf(element) }) - 1;
    if (isHeading(element.localName, role)) frame.role = 'heading';
    else if (role === 'alert' || role === 'status') frame.role = 'alert';
  }

  function leave(): void {
    const frame = top();
    if (frame?.breaks === true) flush();
    if (frame?.linked === true) pieces.push({ text: linkEnd, element: frame.element });
    stack.pop();
  }

  function text(words: string, parent: Element): void {
    const frame = top();
    if (frame === undefined || frame.muted || words === '') return;
    pieces.push({ text: frame.keepsLines ? words : words.replace(/\s+/g, ' '), element: parent });
  }

  return { data, elements, scope: walk(start, { enter, leave, text }, sight) };
}
