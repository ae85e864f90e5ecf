/** Long enough for the browser to have read it, ms. */
const readBy = 60_000;

/** Has the browser save a text as a file, wherever it saves files. Its address is good for a minute and known to nobody else. */
export function saveFile(view: Window, name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  const link = view.document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  view.setTimeout(() => URL.revokeObjectURL(address), readBy);
}
