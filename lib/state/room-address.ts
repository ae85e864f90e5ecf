import { batch, effect } from '@preact/signals';
import { addressOf, readAddress, roomOf } from './rooms.ts';
import { go, goHome, screen } from './screen-state.ts';
import { place, room, roomy } from './tab-page-state.ts';
import { unlocked } from './vault-state.ts';

/** Addresses that ask for something to be done once, or that lead on by themselves: none to go back to. */
const passing: readonly string[] = ['', 'files', 'screen', 'camera', 'unlock', 'welcome', 'protect'];

/**
 * This page is the one in a tab: it goes where its address leads, now and whenever that changes; and its address follows
 * where the person goes, so that each room can be kept, handed on and gone back to. While the vault is locked the address
 * stays as it is: unlocking leads to the same room.
 */
export function useRoom(view: Window): void {
  roomy.value = true;
  const read = () => {
    const to = readAddress(view.location.hash);
    batch(() => {
      if (typeof to === 'string') {
        place.value = to;
        goHome();
      } else go(to);
    });
  };
  view.addEventListener('hashchange', read);
  view.addEventListener('popstate', read);
  read();
  let wasOpen = false;
  effect(() => {
    const opens = unlocked.value && !wasOpen;
    wasOpen = unlocked.value;
    // Locking led home; what the address names is where the person was.
    if (opens && screen.peek().name === 'codes') read();
    const address = addressOf(screen.value, place.value);
    // A question belongs to the room that it was asked in.
    if (address === null) return;
    room.value = roomOf(address);
    const before = view.location.hash.replace(/^#/, '');
    if (!unlocked.value || before === address) return;
    if (passing.includes(before)) view.history.replaceState(null, '', `#${address}`);
    else view.history.pushState(null, '', `#${address}`);
  });
}
