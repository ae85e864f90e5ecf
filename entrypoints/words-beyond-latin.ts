import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leavePart } from '../lib/browser/parts.ts';
import { beyondLatin } from '../lib/detect/vocabulary/beyond-latin.ts';

export default defineUnlistedScript(() => leavePart('words-beyond-latin', beyondLatin));
