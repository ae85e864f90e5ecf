import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leavePart } from '../lib/browser/parts.ts';
import { beyondLatinWords } from '../lib/detect/vocabulary/in-lines.ts';

export default defineUnlistedScript(() => leavePart('words-beyond-latin', beyondLatinWords));
