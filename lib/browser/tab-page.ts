import { browser } from './api.ts';

/** Opens our own page in a tab of its own, at the place that its address names. Closed, it gives way to the tab in front. */
export async function openTabPage(place: string): Promise<void> {
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  await browser.tabs.create({
    url: `${browser.runtime.getURL('/manage.html')}#${place}`,
    ...(front?.id !== undefined && { openerTabId: front.id }),
  });
}

/** Closes the tab that this page is in. */
export async function closeTabPage(): Promise<void> {
  const { id } = (await browser.tabs.getCurrent()) ?? {};
  if (id !== undefined) await browser.tabs.remove(id);
}
