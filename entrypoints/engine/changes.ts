/** How much a batch of changes may matter: `soon` shows or hides things, `sometime` is what pages do all the time. */
export type Weight = 'soon' | 'sometime' | 'none';

/** Attributes that show, hide or open something. Styles are written by every animation. */
const telling = new Set(
  'class hidden open disabled readonly inert type popover contenteditable aria-hidden aria-modal slot'.split(
    ' ',
  ),
);

/** Weighs what happened in a page, but for what happened to our own element in it. */
export function weightOf(records: readonly MutationRecord[], ours: Element): Weight {
  let weight: Weight = 'none';
  for (const record of records) {
    if (record.target === ours) continue;
    if (record.type === 'childList') {
      const nodes = [...record.addedNodes, ...record.removedNodes].filter((node) => node !== ours);
      if (nodes.some((node) => node.nodeType === 1)) return 'soon';
      if (nodes.length > 0) weight = 'sometime';
    } else if (record.type === 'attributes' && telling.has(record.attributeName ?? '')) {
      return 'soon';
    } else {
      weight = 'sometime';
    }
  }
  return weight;
}
