import { foldText } from './search-text.ts';

/**
 * Whether a word was typed that was asked for before something is lost. `asked` may be several, parted by ` / `: a
 * language whose letters not every keyboard has also takes a word in Latin ones. Case and marks on letters are of no
 * account, since keyboards differ in which they offer.
 */
export function isTyped(typed: string, asked: string): boolean {
  const given = foldText(typed.trim());
  return asked.split(' / ').some((word) => foldText(word) === given);
}
