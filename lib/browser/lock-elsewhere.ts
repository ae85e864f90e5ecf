import { browser } from './api.ts';

/** Hears that the session's memory got or lost something: the vault was opened or locked, perhaps by another view. */
export function onLockElsewhere(heard: () => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    const came = Object.values(changes).some(
      ({ oldValue, newValue }) => oldValue === undefined || newValue === undefined,
    );
    if (came) heard();
  });
}
