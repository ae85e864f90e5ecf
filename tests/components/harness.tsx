import { resolve } from 'node:path';
import { cleanup, configure, render } from '@testing-library/preact';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { vi } from 'vitest';
import type { MessageName, RequestOf } from '../../lib/messaging/contract.ts';
import { type FakeBackground, type FakeWorld, fakeBackground } from './fake/background.ts';

// Screens are fetched when they are first shown, which a busy machine does slowly the first time.
configure({ asyncUtilTimeout: 10_000 });

export interface OpenPopup extends FakeBackground {
  user: UserEvent;
  /** The requests of one message so far. */
  requests: <N extends MessageName>(name: N) => RequestOf<N>[];
  copied: () => Promise<string>;
}

const messages = new Map<string, Record<string, { message: string }>>();

/** The messages of a language as the build packs them. */
export async function packedMessages(language: string): Promise<Record<string, { message: string }>> {
  const known = messages.get(language);
  if (known) return known;
  const file = resolve(import.meta.dirname, `../../lib/i18n/locales/${language}.yml`);
  const parsed = await parseMessagesFile(file);
  const packed = Object.fromEntries(
    parsed.map((one) => [one.key.join('_'), { message: 'message' in one ? one.message : '' }]),
  );
  messages.set(language, packed);
  return packed;
}

/**
 * Opens the popup over a made-up background, with fresh state, as the entrypoint does.
 *
 * @param first what another entrypoint does before
 */
export async function openPopupWith(
  world: FakeWorld = {},
  first: () => Promise<void> = async () => {},
): Promise<OpenPopup> {
  const background = fakeBackground(world);
  const english = await packedMessages('en');
  vi.resetModules();
  const { browser } = await import('../../lib/browser/api.ts');
  // The polyfill's types name every overload; ours uses one argument and a promise.
  browser.runtime.sendMessage = background.answer as unknown as typeof browser.runtime.sendMessage;
  browser.i18n.getMessage = ((key: string, substitutions: string[] = []) =>
    (english[key]?.message ?? '').replace(
      /\$(\d)/g,
      (_, place: string) => substitutions[Number(place) - 1] ?? '',
    )) as typeof browser.i18n.getMessage;
  vi.stubGlobal('fetch', async (path: string) => {
    const language = /^\/_locales\/(\w+)\/messages\.json$/.exec(path)?.[1] ?? '';
    return Response.json(await packedMessages(language));
  });
  setHidden(false);
  const user = userEvent.setup();
  const { openPopup } = await import('../../lib/state/opening.ts');
  const { App } = await import('../../components/App.tsx');
  await first();
  await openPopup(document, null);
  render(<App />);
  return {
    ...background,
    user,
    // The fake keeps requests by name, so those of a name have its type.
    requests: <N extends MessageName>(name: N) =>
      background.asked.filter((one) => one.name === name).map(({ request }) => request as RequestOf<N>),
    copied: () => navigator.clipboard.readText(),
  };
}

/** Takes the popup away and stops its clock, as closing it would. */
export function closePopup(): void {
  cleanup();
  hide(true);
  window.dispatchEvent(new Event('pagehide'));
  document.documentElement.removeAttribute('data-look');
  window.location.hash = '';
  vi.unstubAllGlobals();
}

/** Hides or shows the page, as another tab in front would. */
export function hide(hidden: boolean): void {
  setHidden(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
}
