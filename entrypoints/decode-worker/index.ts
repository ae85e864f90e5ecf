import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serve } from './serve.ts';

/** A plain worker script: `decode-worker.js` beside `zxing_reader.wasm`. Started by lib/browser/decode-host.ts only. */
export default defineUnlistedScript(() => serve());
