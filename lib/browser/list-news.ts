/** Reaches our own pages and the background alone: no site's page is of their origin. */
const name = 'list';

/** Tells every open view that the list of accounts is another one now. It goes without a word: whoever hears it asks. */
export function tellListChanged(): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(null);
  channel.close();
}

/** Hears that the list of accounts is another one now, by whomever. */
export function onListChanged(heard: () => void): void {
  new BroadcastChannel(name).addEventListener('message', heard);
}
