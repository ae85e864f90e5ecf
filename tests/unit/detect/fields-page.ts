import { makeTree } from '../../../lib/detect/blocks.ts';
import { type Group, groupsOf } from '../../../lib/detect/groups.ts';
import {
  type Block,
  emptyPage,
  type Field,
  type Line,
  type Rect,
} from '../../../lib/detect/snapshot-data.ts';

export type Given = Partial<Field>;

const plain: Omit<Field, 'at' | 'element'> = {
  block: 0,
  type: 'text',
  locked: false,
  maxLength: null,
  numeric: false,
  oneTimeCode: false,
  drawn: false,
  purpose: '',
  labels: [],
  hints: [],
  placeholder: '',
  rect: null,
  shown: '',
};

/** A page of nested blocks, the first around all, each of the others in the one that `parents` names. */
export function find(
  given: readonly Given[],
  { parents = [-1], lines = [] as Partial<Line>[] } = {},
): Group[] {
  const blocks = parents.map((parent, element): Block => {
    return { parent, kind: parent < 0 ? 'page' : 'block', modal: false, unread: 0, element };
  });
  const fields = given.map((one, at): Field => ({ ...plain, at: at * 10, element: at, ...one }));
  const texts = lines.map((one): Line => {
    return { at: 0, block: 0, role: 'text', text: '', element: 99, owner: -1, parts: [], ...one };
  });
  const data = { ...emptyPage('en', ''), blocks, fields, lines: texts };
  return groupsOf(data, makeTree(data));
}

/** Which fields are one, by their places. */
export const grouped = (...args: Parameters<typeof find>) =>
  find(...args).map((one) => one.fields.map(({ element }) => element));

export const times = (count: number, make: (at: number) => Given): Given[] =>
  Array.from({ length: count }, (_, at) => make(at));
export const box: Given = { maxLength: 1 };
export const rect = (x: number, y = 0, width = 40, height = 48): { rect: Rect } => ({
  rect: { x, y, width, height },
});
