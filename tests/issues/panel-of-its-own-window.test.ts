import { afterEach, expect, it, vi } from 'vitest';
import { browser } from '../../lib/browser/api.ts';
import { onTabBeside } from '../../lib/browser/panel.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

// With two windows the panel of one told of the page in the other, which was used last; the click on its button filled there.
it('the panel hears of the tabs of its own window alone', async () => {
  type Activated = (info: { tabId: number; windowId: number }) => void;
  type Updated = (id: number, change: object, tab: object) => void;
  let activated: Activated = () => {};
  let updated: Updated = () => {};
  vi.spyOn(browser.windows, 'getCurrent').mockImplementation(async () => ({ id: 1 }) as never); // all that is asked of it
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [{ id: 10 }] as never);
  vi.spyOn(browser.tabs.onActivated, 'addListener').mockImplementation((heard) => {
    activated = heard as Activated;
  });
  vi.spyOn(browser.tabs.onUpdated, 'addListener').mockImplementation((heard) => {
    updated = heard as Updated;
  });
  const heard: number[] = [];
  await onTabBeside((id) => heard.push(id));
  activated({ tabId: 20, windowId: 2 });
  activated({ tabId: 11, windowId: 1 });
  updated(20, { status: 'complete' }, { active: true, windowId: 2 });
  updated(12, { status: 'complete' }, { active: false, windowId: 1 });
  updated(11, { status: 'complete' }, { active: true, windowId: 1 });
  expect(heard).toEqual([10, 11, 11]);
});
