import { signal } from '@preact/signals';

/** The version of this extension, as its manifest says; empty until the page has said it. */
export const version = signal('');
