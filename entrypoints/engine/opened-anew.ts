/**
 * Whether a document was opened otherwise than by the prompt at its own address: loaded again by the person, or come to
 * from another page, as at the next login. Where the page before is not told, it may have been that prompt.
 */
export function isOpenedAnew(view: Window): boolean {
  const [entry] = view.performance.getEntriesByType('navigation');
  if (entry !== undefined && 'type' in entry && entry.type === 'reload') return true;
  const { referrer } = view.document;
  if (!URL.canParse(referrer)) return false;
  const { origin, pathname } = new URL(referrer);
  // Another site may be told by its origin alone; that the site is another one is enough.
  return origin !== view.location.origin || pathname !== view.location.pathname;
}
