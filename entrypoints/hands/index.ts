import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leavePart } from '../../lib/browser/parts.ts';
import { makeHands } from './hands.ts';

/** What acts in a page. The engine fetches it on the few pages that have something to offer or to be asked for. */
export default defineUnlistedScript(() => leavePart('hands', makeHands));
