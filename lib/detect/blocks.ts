import type { Block, BlockKind, Field, Snapshot } from './snapshot-data.ts';

/** The page's containers as a tree that can be asked. */
export interface Tree {
  /** From the block itself up to the page. */
  chain(block: number): readonly number[];
  /** The innermost block around both. */
  common(one: number, other: number): number;
  kind(block: number): BlockKind;
  /** The innermost block of one of these kinds at or around a block; -1 for none. */
  closest(block: number, kinds: readonly BlockKind[]): number;
  /** Fields at or inside a block. */
  fields(block: number): readonly Field[];
}

export function makeTree(data: Snapshot): Tree {
  const chains = new Map<number, readonly number[]>();
  const held = new Map<number, Field[]>();

  function chain(block: number): readonly number[] {
    const had = chains.get(block);
    if (had !== undefined) return had;
    const around = data.blocks[block]?.parent ?? -1;
    const made = around < 0 ? [block] : [block, ...chain(around)];
    chains.set(block, made);
    return made;
  }

  for (const field of data.fields) {
    for (const block of chain(field.block)) {
      const list = held.get(block);
      if (list === undefined) held.set(block, [field]);
      else list.push(field);
    }
  }

  const kind = (block: number): BlockKind => (data.blocks[block] as Block | undefined)?.kind ?? 'block';

  return {
    chain,
    kind,
    common: (one, other) => {
      const around = new Set(chain(one));
      return chain(other).find((block) => around.has(block)) ?? 0;
    },
    closest: (block, kinds) => chain(block).find((at) => kinds.includes(kind(at))) ?? -1,
    fields: (block) => held.get(block) ?? [],
  };
}
