import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leavePart } from '../../lib/browser/parts.ts';
import { withTaught } from '../../lib/detect/taught.ts';
import { makePointing } from './pointing.ts';

const taught = { withTaught, makePointing };

/** What the engine and the hands fetch where a person pointed at a field of the site, or is about to. */
export type Taught = typeof taught;

export default defineUnlistedScript(() => leavePart('taught', taught));
