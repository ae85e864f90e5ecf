import { beforeEach, describe, expect, it } from 'vitest';
import { addFromPage } from '../../lib/background/add-from-page.ts';
import { enrolmentUri, extension, type TestWorld, testWorld } from '../unit/background/world.ts';

// Firefox shows a PDF in a viewer of its own that takes no script: its code was refused, though a screenshot shows it.
let world: TestWorld;
const scan = (byItself: boolean) =>
  world.handlers['draft.scan']({ tabId: null, from: null, byItself }, extension);

beforeEach(() => {
  world = testWorld();
  delete world.page['page.look'];
  world.deps.capture = async () => {
    world.shots.count += 1;
    return 'the screen';
  };
  world.inPictures.set('the screen', [enrolmentUri]);
});

describe('a page that takes no script', () => {
  it('is read by a screenshot once a person presses, and what it shows belongs to no site', async () => {
    await expect(scan(true)).rejects.toThrow('page-forbidden');
    expect(world.shots.count).toBe(0);
    expect((await scan(false)).drafts).toMatchObject([{ issuer: 'HelpKit', origin: null }]);
  });

  it('is read by the hotkey as well', async () => {
    await addFromPage(world.deps, 7, { what: 'seen' });
    expect(await world.handlers['draft.list']({}, extension)).toMatchObject([{ issuer: 'HelpKit' }]);
  });

  it('gives nothing where another tab has come in front meanwhile', async () => {
    const { capture } = world.deps;
    world.deps.capture = async (windowId) => {
      world.tabs.splice(0, 1, { id: 7, windowId: 1, url: null, active: false });
      return capture(windowId);
    };
    await expect(scan(false)).rejects.toThrow('page-gone');
    expect(await world.handlers['draft.list']({}, extension)).toEqual([]);
  });
});
