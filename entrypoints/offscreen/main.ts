import { browser } from '../../lib/browser/api.ts';
import { clearNow } from '../../lib/browser/clipboard.ts';
import { decodePort, startRunner } from '../../lib/browser/decode-host.ts';
import { clearPort } from '../../lib/browser/offscreen.ts';
import type { DecodeRequest } from '../../lib/qr/request.ts';
import { isBackground } from './is-background.ts';

const own = { id: browser.runtime.id, address: browser.runtime.getURL('/') };
const run = startRunner(() => window.close());

browser.runtime.onConnect.addListener((port) => {
  if (port.name !== decodePort && port.name !== clearPort) return;
  if (!isBackground(port.sender, own)) {
    port.disconnect();
    return;
  }
  if (port.name === clearPort) {
    clearNow(document);
    port.postMessage('cleared');
    return;
  }
  // The sender being our own background, its message is a request of that form.
  port.onMessage.addListener((request: DecodeRequest) => {
    run(request)
      .then((answer) => port.postMessage(answer))
      // The port is closed: the background was stopped meanwhile, and nobody waits for the answer.
      .catch(() => undefined);
  });
});
