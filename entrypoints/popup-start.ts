import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askEarly } from '../lib/browser/early.ts';
import { layOutAsLast } from '../lib/browser/last-layout.ts';

/**
 * The first script of the popup, a plain one: while the browser fetches the others, the background finds out what they
 * will ask for, and the popup stands as it did the last time. It knows none of the contract's types, so that it stays a
 * few lines; whoever takes an answer does.
 */
export default defineUnlistedScript(() => {
  const asked = new URLSearchParams(location.search).get('tab');
  const tabId = asked === null ? null : Number(asked);
  askEarly({
    'opening.read': {},
    'tab.look': { tabId },
    'codes.tab': { tabId },
    'draft.scan': { tabId, from: null, byItself: true },
  });
  layOutAsLast(window, Date.now());
});
