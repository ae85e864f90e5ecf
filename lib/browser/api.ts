/** The one door to the WebExtension API: every room that may use it imports it from here. */
export { browser } from 'wxt/browser';
