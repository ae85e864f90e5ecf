import { signal } from '@preact/signals';

/** This page is a popup, which can go on as a panel beside the page. */
export const hasPanel = signal(false);

let open: (() => void) | null = null;

/** Names the one who opens the panel, as soon as it is ready. */
export function whenPanelIsAsked(opener: Promise<() => void>): void {
  hasPanel.value = true;
  void opener.then((ready) => {
    open = ready;
  });
}

/** Goes on beside the page. Nothing is waited for: the browser opens a panel in the click itself. */
export function openPanel(): void {
  open?.();
}
