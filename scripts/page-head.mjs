/** What the head of every page begins with. */
const head = [
  { charset: 'utf-8' },
  { name: 'color-scheme', content: 'light dark' },
  { name: 'viewport', content: 'width=device-width, initial-scale=1' },
].map((attrs) => ({ tag: 'meta', attrs, injectTo: 'head-prepend' }));

/** A plugin of Vite that begins the head of every page, so that a page's own file holds what is its own. */
export function pageHead() {
  return {
    name: 'page-head',
    // Live mode sends a page through here twice.
    transformIndexHtml: (html) => (html.includes('name="viewport"') ? [] : head),
  };
}
