// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import loader from '../../entrypoints/page-loader.ts';

// Chromium draws a page ahead while somebody types its address, or where a site asks for it. What it said then was heard by
// nobody, and had been given up by the time that the person went there: the prompt had no badge.
it('a page that the browser draws ahead is looked at once somebody goes there', async () => {
  vi.useFakeTimers();
  const said: string[] = [];
  let isAhead = true;
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'ours',
      sendMessage: async ({ name }: { name: string }) => {
        if (isAhead) throw new Error('no page of a tab');
        said.push(name);
        return { ok: true };
      },
    },
  });
  document.body.innerHTML = '<form><label>Code <input autocomplete="one-time-code"></label></form>';
  Object.defineProperty(document, 'prerendering', { get: () => isAhead, configurable: true });
  loader.main();
  await vi.advanceTimersByTimeAsync(60_000);
  isAhead = false;
  document.dispatchEvent(new Event('prerenderingchange'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(said).toContain('engine.wanted');
});
