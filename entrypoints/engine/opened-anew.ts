/**
 * Whether a document was opened otherwise than by the prompt at its own address: loaded again by the person, or come to
 * from another page, as at the next login. Where the page before is not told, it may have been that prompt.
 */
export function isOpenedAnew(view: Window): boolean {
  const [entry] = view.performance.getEntriesByType('navigation');
  if (entry !== undefined && 'type' in entry && entry.type === 'reload') return true;
  // Another site may be told by its origin alone; that the site is another one is enough.
  return URL.canParse(view.document.referrer) && cameFrom(view) !== view.location.pathname;
}

/** The path of the page of this origin that the document was come to from; '' where none is told, or it was another site. */
export function cameFrom({ document, location }: Window): string {
  if (!URL.canParse(document.referrer)) return '';
  const { origin, pathname } = new URL(document.referrer);
  return origin === location.origin ? pathname.slice(0, 1_000) : '';
}
