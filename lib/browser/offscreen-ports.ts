import { native, type Port } from './page.ts';

/** The name of the port from the background to the offscreen document that pictures travel on; nothing else does. */
export const decodePort = 'decode';

/** The name of the port that asks the offscreen document to clear the clipboard; it says when it has. */
export const clearPort = 'clear-clipboard';

/** Hears every port that is opened to this page, by the browser's own API: its polyfill is many times the offscreen document. */
export function hearPorts(heard: (port: Port) => void): void {
  native()?.runtime.onConnect.addListener(heard);
}
