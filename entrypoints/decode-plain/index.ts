import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { plainEngine } from '../../lib/qr/plain.ts';
import { serve } from '../decode-worker/serve.ts';

/**
 * The same in plain JavaScript, for browsers where WebAssembly does not start. It is several times the code, all of
 * which would have to be read before the first picture is.
 */
export default defineUnlistedScript(() => serve(Promise.resolve(plainEngine)));
