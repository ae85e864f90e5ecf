import type { Tree } from './blocks.ts';
import type { PageWords, SaidLine } from './page-words.ts';

/** Lines this many places apart may belong to one notice. */
const near = 4;

/** What a page tells in words of its own. Notices stand beside its main part as often as in it; menus, footers and articles tell of others. */
export function toldLines({ lines, tree }: PageWords): SaidLine[] {
  return lines.filter(
    ({ line }) => line.role !== 'offer' && tree.closest(line.block, ['nav', 'footer', 'article']) < 0,
  );
}

/** A line, and those right beside it in the same part of the page. */
export function besides(one: SaidLine, told: readonly SaidLine[], { tree }: PageWords): SaidLine[] {
  return told.filter(
    ({ line }) => Math.abs(line.at - one.line.at) <= near && isBeside(line.block, one.line.block, tree),
  );
}

/** Whether what stands in a block is of the same part of the page as another. */
export function isBeside(block: number, other: number, tree: Tree): boolean {
  return tree.chain(block).indexOf(tree.common(block, other)) <= 2;
}
