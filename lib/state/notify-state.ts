import { signal } from '@preact/signals';

/** Notifications are allowed; null until that was looked at. */
export const mayNotify = signal<boolean | null>(null);

let notifying = { may: async () => false, ask: async () => false };

/** Names the one who asks the person for notifications: the browser answers only pages that ask in the click itself. */
export function whenNotifyingIsAsked(door: typeof notifying): void {
  notifying = door;
}

export async function lookAtNotifying(): Promise<void> {
  mayNotify.value = await notifying.may();
}

/** Call it in the click itself. */
export async function askToNotify(): Promise<void> {
  mayNotify.value = await notifying.ask();
}
