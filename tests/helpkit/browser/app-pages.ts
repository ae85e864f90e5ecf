/**
 * Makes the site one page (skin `app`): links and forms are fetched and what they answer is put in place of what is
 * there, without a reload. The address follows by `pushState`. Served as text, so it uses nothing outside itself.
 */
export function appPages(): void {
  const root = document.querySelector<HTMLElement>('[data-site]');
  if (!root) return;
  let last = 0;

  /** Brings the scripts and stylesheets that only the next page has. A script stays once it is there. */
  const bringAssets = (page: Document) => {
    for (const script of page.querySelectorAll('script[src]')) {
      const src = script.getAttribute('src') ?? '';
      if (document.querySelector(`script[src="${src}"]`)) continue;
      const copy = document.createElement('script');
      copy.src = src;
      document.head.append(copy);
    }
    const ofPageAlone = 'link[rel="stylesheet"]:not([href="/assets/style.css"])';
    for (const link of document.querySelectorAll(ofPageAlone)) link.remove();
    for (const link of page.querySelectorAll(ofPageAlone)) document.head.append(document.importNode(link));
  };

  const settleFocus = () => {
    const start = root.querySelector<HTMLElement>('[autofocus]') ?? root.querySelector<HTMLElement>('h1');
    if (!start) return;
    if (!start.matches('input, select, textarea')) start.tabIndex = -1;
    start.focus();
  };

  const put = (page: Document, address: string, history: 'push' | 'keep') => {
    const next = page.querySelector('[data-site]');
    if (!next) {
      location.assign(address);
      return;
    }
    // Read without scripting, so what is said to browsers without it would show.
    for (const unseen of page.querySelectorAll('noscript')) unseen.remove();
    bringAssets(page);
    document.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
    document.documentElement.dir = page.documentElement.dir;
    root.replaceChildren(...document.importNode(next, true).childNodes);
    if (history === 'push' && address !== location.href) window.history.pushState(null, '', address);
    window.scrollTo(0, 0);
    settleFocus();
    document.dispatchEvent(new CustomEvent('helpkit:page'));
  };

  const say = (words: string | undefined) => {
    const alert = document.createElement('p');
    alert.className = 'problem adrift';
    alert.role = 'alert';
    alert.textContent = words ?? '';
    root.prepend(alert);
  };

  const visit = async (address: string, history: 'push' | 'keep', body?: URLSearchParams) => {
    last += 1;
    const turn = last;
    root.ariaBusy = 'true';
    try {
      const answer = await fetch(address, body ? { method: 'POST', body } : {});
      const text = await answer.text();
      if (turn !== last) return;
      if (!answer.headers.get('Content-Type')?.startsWith('text/html')) {
        location.assign(answer.url);
        return;
      }
      put(new DOMParser().parseFromString(text, 'text/html'), answer.url, history);
    } catch {
      if (turn === last) say(root.dataset['failed']);
    } finally {
      if (turn === last) root.ariaBusy = 'false';
    }
  };
  const go = (address: string, history: 'push' | 'keep', body?: URLSearchParams) => {
    void visit(address, history, body);
  };

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (link.hash && link.pathname === location.pathname) return;
    event.preventDefault();
    go(link.href, 'push');
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
    event.preventDefault();
    // This site's forms hold text alone.
    const fields = [...new FormData(form, event.submitter)] as [string, string][];
    const values = new URLSearchParams(fields);
    // Not by the form's own properties: a field may be called `method` or `action`.
    const action = new URL(form.getAttribute('action') ?? '', location.href);
    if (form.getAttribute('method') === 'post') {
      go(action.href, 'push', values);
      return;
    }
    action.search = values.toString();
    go(action.href, 'push');
  });
  document.addEventListener('helpkit:send', (event) => {
    if (!(event instanceof CustomEvent)) return;
    go(event.detail.action, 'push', event.detail.values);
  });
  window.addEventListener('popstate', () => go(location.href, 'keep'));
}
