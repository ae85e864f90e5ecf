import { browser } from './api.ts';

/** Opens our own page in a tab of its own, at the place that its address names. */
export async function openTabPage(place: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/manage.html')}#${place}` });
}
