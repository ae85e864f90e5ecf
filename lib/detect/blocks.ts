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
  /** In what stands beside the page's own matter: navigation, foot, sidebar, or a long article. Cards are short articles. */
  aside(block: number): boolean;
}

/** Characters from which an article is one to read. */
const longArticle = 500;

export function makeTree(data: Snapshot): Tree {
  const chains = new Map<number, readonly number[]>();
  const held = new Map<number, Field[]>();
  const besides = new Map<number, boolean>();

  function chain(block: number): readonly number[] {
    const had = chains.get(block);
    if (had !== undefined) return had;
    const around = data.blocks[block]?.parent ?? -1;
    const made = around < 0 ? [block] : [block, ...chain(around)];
    chains.set(block, made);
    return made;
  }

  function common(one: number, other: number): number {
    // Chains end with the page: the nearer an end, the more they share.
    const up = chain(one);
    const down = chain(other);
    let shared = 0;
    while (shared < up.length && up[up.length - 1 - shared] === down[down.length - 1 - shared]) shared += 1;
    return up[up.length - shared] ?? 0;
  }

  function aside(block: number): boolean {
    const had = besides.get(block);
    if (had !== undefined) return had;
    const answer = chain(block).some((at) => {
      const own = kind(at);
      if (own === 'article') return (written.get(at) ?? 0) >= longArticle;
      return own === 'nav' || own === 'footer' || own === 'aside';
    });
    besides.set(block, answer);
    return answer;
  }

  for (const field of data.fields) {
    for (const block of chain(field.block)) {
      const list = held.get(block);
      if (list === undefined) held.set(block, [field]);
      else list.push(field);
    }
  }

  const written = new Map<number, number>();
  const write = (block: number, characters: number): void => {
    const article = chain(block).find((at) => data.blocks[at]?.kind === 'article');
    if (article !== undefined) written.set(article, (written.get(article) ?? 0) + characters);
  };
  for (const line of data.lines) write(line.block, line.text.length);
  for (const [block, { unread }] of data.blocks.entries()) if (unread > 0) write(block, unread);

  const kind = (block: number): BlockKind => (data.blocks[block] as Block | undefined)?.kind ?? 'block';

  return {
    chain,
    kind,
    common,
    closest: (block, kinds) => chain(block).find((at) => kinds.includes(kind(at))) ?? -1,
    fields: (block) => held.get(block) ?? [],
    aside,
  };
}
