/** What open views are told: the list of accounts is another one now, or there is something else to warn of. */
export type ViewNews = 'list' | 'warnings';

/** Reaches our own pages and the background alone: no site's page is of their origin. */
const name = 'news';

/** Tells every open view. What it is about goes without a word: whoever hears it asks. */
export function tellViews(news: ViewNews): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(news);
  channel.close();
}

/** Hears what views are told. */
export function onViewNews(heard: { readonly [N in ViewNews]: () => void }): void {
  // Only `tellViews` speaks there.
  new BroadcastChannel(name).addEventListener('message', ({ data }: MessageEvent<ViewNews>) => heard[data]());
}
