import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leavePart } from '../lib/browser/parts.ts';
import { latin } from '../lib/detect/vocabulary/latin.ts';

export default defineUnlistedScript(() => leavePart('words-latin', latin));
