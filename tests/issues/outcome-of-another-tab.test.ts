import { expect, it } from 'vitest';
import { tellOutcome } from '../../lib/background/outcome.ts';
import { seenPrompt } from '../../lib/background/prompts.ts';
import { scanPage } from '../../lib/background/scan.ts';
import { AppError } from '../../lib/core/errors.ts';
import { helpkit, loginPrompt, testWorld } from '../unit/background/world.ts';

const extension = { tier: 'extension' } as const;
const enrolPrompt = { ...loginPrompt, kind: 'enrol', waitsFor: null, pictures: 1 } as const;

it('how a reading ended is told over the tab that was read, and over no other', async () => {
  const { handlers, deps, tabs } = testWorld();
  tabs.push({ id: 8, windowId: 1, url: 'https://other.example/', active: false });
  await handlers['prompt.seen'](enrolPrompt, helpkit);
  const prompt = await seenPrompt(deps.session, 7);
  await tellOutcome(deps, prompt, 'no-qr-found');
  const over = (tabId: number | null) => handlers['scan.outcome']({ tabId }, extension);
  expect(await over(8)).toBeNull();
  expect(await over(null)).toMatchObject({ problem: 'no-qr-found' });
  expect(await over(7)).toBeNull();

  await tellOutcome(deps, prompt, 'no-qr-found');
  await handlers['prompt.seen'](
    { ...enrolPrompt, nonce: 'nonce-2' },
    { ...helpkit, documentId: 'document-2' },
  );
  expect(await over(7), 'its document has gone').toBeNull();

  await tellOutcome(deps, null, 'page-forbidden');
  expect(await over(8), 'of a page that says nothing').toMatchObject({ problem: 'page-forbidden' });
});

it('words that ask for nothing do not hide that a picture could not be read', async () => {
  const world = testWorld();
  await world.handlers['prompt.seen'](enrolPrompt, helpkit);
  const prompt = await seenPrompt(world.deps.session, 7);
  const [tab] = world.tabs;
  if (prompt === null || tab === undefined) throw new Error('the page was read');
  world.page['page.pictures'] = () => ({ pictures: [], left: 1, further: 0 });
  world.page['page.carriers'] = () => ({ boxes: [], viewport: { width: 1, height: 1 }, further: 0, next: 0 });
  world.page['page.texts'] = () => ({ links: [], typed: null });
  const deps = {
    ...world.deps,
    capture: () => Promise.reject(new AppError('page-forbidden')),
  };
  expect(await scanPage(deps, tab, prompt, { what: 'seen' })).toMatchObject({ problem: 'page-forbidden' });
});
