import type { FieldMark } from '../core/types.ts';
import { fieldsUnder } from './all-fields.ts';
import { rowOf } from './box-row.ts';
import { labelsOf } from './labels.ts';
import { parentOf } from './visible.ts';

const longest = 300;
/** How much of a mark must fit: one strong sign, or several weaker ones. */
const enough = 4;
/** What any field of a page may share with any other counts so much at most. */
const mostByShape = 3;
/** How many of the words near two fields must be the same. */
const sameWords = 0.6;
const mostWords = 24;
/** Looked for so far around a field, in ancestors. */
const reach = 6;

/** A place for a code, one field or a row of boxes, with the mark of each of its fields. */
interface Place {
  fields: HTMLElement[];
  marks: Required<FieldMark>[];
}

/** Every place for a code in a document, in order, those in open shadow roots and same-origin frames too. */
function placesIn(root: ParentNode): Place[] {
  const all = fieldsUnder(root);
  const taken = new Set<HTMLElement>();
  return all.flatMap((field) => {
    if (taken.has(field)) return [];
    const fields = rowOf(field);
    for (const one of fields) taken.add(one);
    const placeOf = (one: HTMLElement) => ({ place: all.indexOf(one), among: all.length });
    return { fields, marks: fields.map((one) => read(one, placeOf(one), fields.length)) };
  });
}

function read(
  element: HTMLElement,
  { place, among }: { place: number; among: number },
  boxes: number,
): Required<FieldMark> {
  const attribute = (name: string, most = longest) => (element.getAttribute(name) ?? '').slice(0, most);
  return {
    tag: element.localName.slice(0, 100),
    type: attribute('type', 100),
    id: attribute('id'),
    name: attribute('name'),
    autocomplete: attribute('autocomplete'),
    label: labelsOf(element).join(' ').slice(0, longest),
    place: Math.min(place, 10_000),
    among: Math.min(among, 10_000),
    boxes,
    most: 'maxLength' in element ? Math.min(Math.max(Number(element.maxLength), 0), 1_000_000) : 0,
    around: around(element),
    near: wordsNear(element),
  };
}

/**
 * How a field is to be found again, by the first of its row of boxes; null for what is no field of this document, and for
 * one that would not be found by all that the page says of it.
 */
export function markOf(root: ParentNode, element: Element): Required<FieldMark> | null {
  const mark = placesIn(root).find(({ fields }) => fields.some((one) => one === element))?.marks[0];
  if (mark === undefined) return null;
  return findMarked(root, mark)?.some((one) => one === element) === true ? mark : null;
}

/**
 * The fields of a mark, one or a row of boxes, whatever else of the page has changed meanwhile. Null when none fits well
 * enough, or two places fit alike: rather none than the wrong one.
 */
export function findMarked(root: ParentNode, mark: FieldMark): HTMLElement[] | null {
  const [best, next] = placesIn(root)
    .map(({ fields, marks }) => ({ fields, score: Math.max(...marks.map((one) => likeness(mark, one))) }))
    .sort((one, other) => other.score - one.score);
  if (best === undefined || best.score < enough || best.score === next?.score) return null;
  return best.fields;
}

function likeness(mark: FieldMark, found: Required<FieldMark>): number {
  if (found.tag !== mark.tag) return 0;
  const same = (name: 'id' | 'name' | 'label' | 'autocomplete' | 'around') =>
    mark[name] !== '' && mark[name] === found[name];
  /** Only one of the two has any. */
  const onlyOne = (name: 'id' | 'name') => (mark[name] === '') !== (found[name] === '');
  const byShape =
    (mark.type === found.type ? 1 : 0) +
    // As soon as a field is put in above, another one has its place.
    (mark.place === found.place && (mark.among ?? found.among) === found.among ? 2 : 0) +
    (same('around') ? 1 : 0) +
    (mark.most === found.most && found.most > 0 ? 1 : 0);
  // The words of a prompt stand around every make of it: a row of boxes is none of the fields by themselves.
  const near = mark.boxes === found.boxes && isNear(mark.near ?? '', found.near);
  return (
    (same('id') ? 4 : 0) +
    (same('name') ? 3 : 0) +
    (same('label') ? 3 : 0) +
    (near ? 3 : 0) +
    (mark.boxes === found.boxes && found.boxes > 1 ? 2 : 0) +
    (same('autocomplete') ? 1 : 0) +
    Math.min(byShape, mostByShape) -
    (onlyOne('id') ? 0.5 : 0) -
    (onlyOne('name') ? 0.5 : 0)
  );
}

function isNear(near: string, found: string): boolean {
  const [one, other] = [new Set(near.split(' ')), new Set(found.split(' '))];
  if (near === '' || found === '') return false;
  return [...one].filter((word) => other.has(word)).length >= Math.max(one.size, other.size) * sameWords;
}

function around(element: Element): string {
  const names: string[] = [];
  for (let at = parentOf(element); at !== null && names.length < 3; at = parentOf(at))
    names.push(at.id === '' ? at.localName : `${at.localName}#${at.id}`);
  return names.join(' ').slice(0, longest);
}

/** The words of the nearest part around a field that has any. */
function wordsNear(element: Element): string {
  let at = parentOf(element);
  for (let step = 0; at !== null && step < reach; step += 1) {
    const words = wordsIn(at);
    if (words.length > 0) return words.join(' ').slice(0, longest);
    at = parentOf(at);
  }
  return '';
}

function wordsIn(element: Element): string[] {
  const words: string[] = [];
  const texts = element.ownerDocument.createTreeWalker(element, 4); // 4 = text
  for (let text = texts.nextNode(); text !== null && words.length < mostWords; text = texts.nextNode()) {
    if (/^(?:script|style|noscript|template|option|title)$/.test(text.parentElement?.localName ?? ''))
      continue;
    words.push(
      ...((text.nodeValue ?? '')
        .slice(0, longest)
        .toLowerCase()
        .match(/[\p{L}\p{M}]+/gu) ?? []),
    );
  }
  return words.slice(0, mostWords);
}
