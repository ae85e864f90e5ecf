import { browser } from '../../lib/browser/api.ts';
import { decodePort, startRunner } from '../../lib/browser/decode-host.ts';
import type { DecodeRequest } from '../../lib/qr/request.ts';

const run = startRunner(() => window.close());

browser.runtime.onConnect.addListener((port) => {
  if (port.name !== decodePort) return;
  if (!isBackground(port.sender)) {
    port.disconnect();
    return;
  }
  // The sender being our own background, its message is a request of that form.
  port.onMessage.addListener((request: DecodeRequest) => {
    void run(request).then((answer) => port.postMessage(answer));
  });
});

/** Our own background and nobody else: no content script (whose address is its page's), no tab, no other extension. */
function isBackground(sender: { id?: string; url?: string; tab?: unknown } | undefined): boolean {
  return (
    sender?.id === browser.runtime.id &&
    sender.tab === undefined &&
    sender.url?.startsWith(browser.runtime.getURL('/')) === true
  );
}
