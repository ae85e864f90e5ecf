/** What a browser says of who opened a port, as far as it is judged here. */
export interface PortSender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  tab?: unknown;
}

/**
 * Whether that is our own background: no content script (whose address is its page's), no page in a tab, no sandboxed
 * frame (whose address looks genuine while its origin is the word `null`), no other extension.
 *
 * @param self - our own id, and the address that all our pages begin with (`chrome-extension://ID/`).
 */
export function isBackground(sender: PortSender | undefined, self: { id: string; address: string }): boolean {
  return (
    sender?.id === self.id &&
    sender.tab === undefined &&
    sender.url?.startsWith(self.address) === true &&
    (sender.origin === undefined || `${sender.origin}/` === self.address)
  );
}
