import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startZxing } from '../../lib/qr/zxing.ts';
import { packedWasm } from './packed-wasm.ts';
import { serve } from './serve.ts';

/** A plain worker script: `decode-worker.js` beside `zxing_reader.wasm`. Started by lib/browser/decode-worker.ts only. */
export default defineUnlistedScript(() => serve(packedWasm().then(startZxing)));
