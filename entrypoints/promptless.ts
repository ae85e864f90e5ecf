import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leavePart } from '../lib/browser/parts.ts';
import { promptlessReaders } from '../lib/detect/promptless-readers.ts';

export default defineUnlistedScript(() => leavePart('promptless', promptlessReaders));
