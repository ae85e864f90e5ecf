import { seenAsPicture } from './pictures.ts';
import { isInline } from './tags.ts';
import { makeTelling, type Telling } from './telling.ts';
import { fold } from './text.ts';
import type { Sight } from './visible.ts';

/** Pages and parts of fewer elements than these are read whole. */
const largePage = 400;
const largePart = 100;
/** Beside what a person can type in, and beside what may tell something, this many neighbours are read; and so many at the ends. */
const nearLive = 12;
const nearTelling = 2;
const ends = 2;

/** What a person types in; hidden fields and ticks alone are no prompt. */
const typed =
  'input:not([type=hidden i],[type=checkbox i],[type=radio i],[type=submit i],[type=button i]),textarea,select';
/** From so many of them on, only those that may be made for a code count by themselves; others by the words near them. */
const crowd = 60;
const madeForCodes = [
  'input:is([autocomplete*=one-time i],[inputmode],[type=tel i],[type=number i],[type=password i],[pattern],[readonly])',
  'textarea',
  ...Array.from({ length: 10 }, (_, less) => `input[maxlength="${less + 1}"]`),
].join();
/** Where the words of a field may stand, beside the page's text. */
const saying = ['aria-label', 'placeholder', 'title'];
const withWords = `:is(${typed}):is(${saying.map((name) => `[${name}]`).join()})`;
/** What a person opens, and what is drawn by cells. */
const live =
  '[contenteditable],[role=switch],iframe,a[href^="otpauth:" i],:nth-child(21) > :nth-child(21),:nth-child(441):empty';
/** What may be a picture of a code, or stand for a component. Icons say how small they are. */
const icons = ['12', '14', '15', '16', '18', '20', '24', '32'].map((side) => `[width="${side}"]`).join();
const drawn = `img:not(${icons}),canvas,svg:not(${icons}),:empty:not(svg,svg *,input,br,hr,img,canvas)`;

/** What pages are not mostly made of. */
const rare = ':not(div,span,a,p,li,b,i,td,tr,svg,svg *,img,br)';

/**
 * The parts of a large page that need no reading, with the characters each holds: far from every field, picture and
 * component, and without a word that could matter. They are found by what the browser itself can search, for it costs a
 * script much to look at each element of a long list.
 */
export function quietParts(start: Element | null, sight: Sight): ReadonlyMap<Element, number> {
  const quiet = new Map<Element, number>();
  const count = start === null ? 0 : sizeOf(start);
  if (start === null || count < largePage) return quiet;
  const mayTell = makeTelling();
  const crowded = start.querySelectorAll(typed).length >= crowd;
  const kept = livePartsOf(start, crowded, sight, mayTell);
  // A word and the field that it is about stand some rows apart.
  const reachOfWords = crowded ? nearLive : nearTelling;
  // Where most is alive there is little to leave out.
  if (kept.size * 4 < count) thin(start);
  return quiet;

  function thin(part: Element): void {
    if (sizeOf(part) < largePart) return;
    const children = elementsIn(part);
    const near = new Set<number>();
    const keep = (at: number, reach: number): void => {
      for (let one = at - reach; one <= at + reach; one += 1) near.add(one);
    };
    keep(0, ends - 1);
    keep(children.length - 1, ends - 1);
    for (const [at, child] of children.entries()) {
      if (kept.has(child)) keep(at, nearLive);
      else if (isInline(child.localName) || child.shadowRoot !== null) keep(at, reachOfWords);
    }
    const texts = children.map((child, at) => (near.has(at) ? '' : (child.textContent ?? '')));
    for (const [at, text] of texts.entries()) if (mayTell(fold(text))) keep(at, reachOfWords);
    for (const [at, child] of children.entries()) {
      if (near.has(at)) thin(child);
      else quiet.set(child, texts[at]?.length ?? 0);
    }
  }
}

/** What is alive, and all that is around it. */
function livePartsOf(start: Element, crowded: boolean, sight: Sight, mayTell: Telling): ReadonlySet<Element> {
  const parts = new Set<Element>();
  const add = (element: Element): void => {
    for (let at: Element | null = element; at !== null && !parts.has(at); at = at.parentElement)
      parts.add(at);
  };
  for (const element of start.querySelectorAll(`${crowded ? madeForCodes : typed},${live}`)) add(element);
  if (crowded) for (const field of start.querySelectorAll(withWords)) if (tells(field, mayTell)) add(field);
  for (const component of componentsIn(start)) add(component);
  for (const element of start.querySelectorAll(drawn)) {
    const kind = element.firstChild === null && element.localName !== 'img' ? 'background' : 'image';
    if (element.shadowRoot !== null || seenAsPicture(element, kind, sight)) add(element);
  }
  return parts;
}

/** Custom elements, which selectors cannot name: looked for among all that is none of what pages are mostly made of. */
function componentsIn(start: Element): Element[] {
  return [...start.querySelectorAll(rare)].filter(({ localName }) => localName.includes('-'));
}

function sizeOf(part: Element): number {
  return part.getElementsByTagName('*').length;
}

function tells(field: Element, mayTell: Telling): boolean {
  return saying.some((name) => mayTell(fold(field.getAttribute(name) ?? '')));
}

function elementsIn(part: Element): Element[] {
  const found: Element[] = [];
  for (let child = part.firstElementChild; child !== null; child = child.nextElementSibling)
    found.push(child);
  return found;
}
