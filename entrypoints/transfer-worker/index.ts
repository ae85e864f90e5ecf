import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serve } from './serve.ts';

/** A plain worker script, `transfer-worker.js`. Started by lib/browser/transfer-host.ts only, for one job each. */
export default defineUnlistedScript(() => serve());
