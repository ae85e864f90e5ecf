import { parentOf } from './visible.ts';

const longest = 254;
/** The two sides of a mail address, as long as mail allows (RFC 5321, section 4.5.3.1). */
const longestName = 64;
const notInLatinName = /[^\p{Script=Latin}\d._%+-]/u;
const notInName = /[^\p{L}\p{N}._%+-]/u;
/**
 * Behind the full stop of its sentence may stand the next one, without a blank: a host in plain letters has none of another
 * script behind it, and its last label is in one case.
 */
const plainHost =
  /^(?:[a-z\d-]{1,63}\.){1,8}(?:xn--[a-z\d-]{1,59}|[a-z]{2,63}(?![\p{Ll}\d-])|[A-Z]{2,63}(?![\p{L}\d-]))/u;
const plainLoudHost = /^(?:[A-Z\d-]{1,63}\.){1,8}[A-Z]{2,63}(?![\p{L}\d-])/u;
const anyHost =
  /^(?:[\p{L}\p{N}-]{1,63}\.){1,8}(?:[\p{Ll}\p{Lo}\p{M}]{2,63}(?![\p{Ll}\p{Lo}\p{N}-])|\p{Lu}{2,63}(?![\p{L}\p{N}-]))/u;
/** How far from the fields a name may stand, in ancestors. */
const reach = 6;

/**
 * The user name that a page shows beside its prompt: the value of a field made for it, or the e-mail address in the
 * words around. '' where there is none. It only chooses among accounts that belong to the page's origin anyway.
 */
export function usernameBeside(root: Document | ShadowRoot | Element, fields: readonly Element[]): string {
  let around: Element | null = fields[0] ?? null;
  // Where the fields are comes before what is around that: a dialog's own root, a frame's document.
  const places = [...placesOf(around), root];
  for (const place of places) {
    const field = place.querySelector<HTMLInputElement>(
      'input[autocomplete~="username" i], input[type="email" i]',
    );
    const typed = field?.value.trim() ?? '';
    if (typed !== '') return typed.slice(0, longest);
  }
  for (let step = 0; around !== null && step < reach; step += 1) {
    const found = mailIn((around.textContent ?? '').slice(0, 5_000));
    if (found !== null) return found;
    around = parentOf(around);
  }
  return '';
}

/** The roots that an element lies in, shadow roots and documents of frames, the nearest first. */
function placesOf(element: Element | null): ParentNode[] {
  const places: ParentNode[] = [];
  for (let at = element; at !== null; at = parentOf(at)) {
    const place = at.getRootNode() as Node & ParentNode; // a document, a shadow root or a detached element
    if (!places.includes(place)) places.push(place);
  }
  return places;
}

/** The first mail address in a text, looked for around its signs "@": a search from the start takes a long text's time for each letter. */
function mailIn(text: string): string | null {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const written =
      text
        .slice(Math.max(0, at - longestName), at)
        .split(notInName)
        .at(-1) ?? '';
    // A heading in another script may end right before it, without a blank.
    const before = written.split(notInLatinName).at(-1) || written;
    const rest = text.slice(at + 1, at + 1 + longest);
    const behind = (plainHost.exec(rest) ?? plainLoudHost.exec(rest) ?? anyHost.exec(rest))?.[0];
    if (before !== '' && behind !== undefined) return `${before}@${behind}`.slice(0, longest);
  }
  return null;
}
