import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leavePart } from '../lib/browser/parts.ts';
import { latinWords } from '../lib/detect/vocabulary/in-lines.ts';

export default defineUnlistedScript(() => leavePart('words-latin', latinWords));
