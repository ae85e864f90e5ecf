import { batch } from '@preact/signals';
import { drafts, scanByItself } from './drafts-state.ts';
import {
  choosing,
  filling,
  forgetFilling,
  lookAtTab,
  showTab,
  tab,
  tabWanted,
  trustsDevice,
  useTab,
} from './tab-state.ts';

// A panel stays while other tabs come in front: no other view needs any of this.

/** How long another tab may be slow to answer until nothing is shown of the one before, ms: what is filled then was not meant. */
const patience = 300;

/** Another tab is beside this page, or another page in it. Where an account of its site waits, it may have begun anew. */
export async function followTab(id: number): Promise<void> {
  await turnToTab(id);
  const page = tab.peek();
  const waits = drafts.peek().some(({ origin }) => origin !== null && origin === page?.origin);
  if (page?.enrolling === true && waits) await scanByItself(Promise.resolve());
}

/** This page speaks of that tab, as it is now, from now on. */
export async function turnToTab(id: number): Promise<void> {
  useTab(id);
  const isOther = () => tab.peek() !== null && tab.peek()?.tabId !== tabWanted();
  forgetBegun(isOther());
  const late = setTimeout(() => {
    if (isOther()) showTab(null, null);
  }, patience);
  await lookAtTab();
  clearTimeout(late);
}

/** How a fill ended was told of the page before; what is still to come is not meant for `another` tab. */
function forgetBegun(another: boolean): void {
  const step = filling.peek()?.step;
  batch(() => {
    if (another || step === 'done' || step === 'failed') forgetFilling();
    if (!another) return;
    choosing.value = false;
    trustsDevice.value = false;
  });
}
