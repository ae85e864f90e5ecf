import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { clearNow } from '../../lib/browser/clear-now.ts';
import { startRunner } from '../../lib/browser/decode-worker.ts';
import { clearPort, decodePort, hearPorts } from '../../lib/browser/offscreen-ports.ts';
import { ownId } from '../../lib/browser/page.ts';
import type { DecodeRequest } from '../../lib/qr/request.ts';
import { isBackground } from './is-background.ts';

/**
 * All that the offscreen document does. A plain script, which shares no part with other pages: a person waits for it,
 * and it runs where the popup is being drawn.
 */
export default defineUnlistedScript(() => {
  const own = { id: ownId() ?? '', address: `${location.origin}/` };
  const run = startRunner(() => window.close());

  hearPorts((port) => {
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
    port.onMessage.addListener((request) => {
      // The sender being our own background, its message is a request of that form.
      run(request as DecodeRequest)
        .then((answer) => port.postMessage(answer))
        // The port is closed: the background was stopped meanwhile, and nobody waits for the answer.
        .catch(() => undefined);
    });
  });
});
