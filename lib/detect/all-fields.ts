import { isField } from './fields.ts';
import { frameDocument } from './walk.ts';

/** Every place to type under a node, in order: those of open shadow roots and of same-origin frames too. */
export function fieldsUnder(root: ParentNode): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (isField(element)) found.push(element);
    if (element.shadowRoot !== null) found.push(...fieldsUnder(element.shadowRoot));
    if (element.localName !== 'iframe') continue;
    const inside = frameDocument(element);
    if (inside !== null) found.push(...fieldsUnder(inside));
  }
  return found;
}
