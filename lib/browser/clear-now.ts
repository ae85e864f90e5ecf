/**
 * Takes whatever is on the clipboard from it. By the old command, which asks for the permission alone and not for a page
 * in front; an empty text copies nothing.
 */
export function clearNow(root: Document): void {
  const write = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', ' ');
  };
  root.addEventListener('copy', write, { once: true, capture: true });
  root.execCommand('copy');
}
