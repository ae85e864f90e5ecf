import { describe, expect, it, vi } from 'vitest';
import { makeReport } from '../../entrypoints/engine/report.ts';
import type { PromptOffer, PromptSeen } from '../../lib/messaging/page-contract.ts';
import { loginPrompt } from '../unit/background/world.ts';

// What was offered for a page before its list of codes was there came after what was offered for the list, and stood.

const offerOf = (state: PromptOffer['state']): PromptOffer => ({
  state,
  lookalikeOf: null,
  waitUntil: null,
  refusals: 0,
  auto: false,
  taught: [],
  typing: false,
});

function setUp() {
  const page: { shows: PromptSeen } = { shows: loginPrompt };
  const asked: { resolve(offer: PromptOffer): void; reject(error: Error): void }[] = [];
  const offered: string[] = [];
  const waits: number[] = [];
  const life = { on: true, left: 0 };
  const report = makeReport({
    seen: async () => page.shows,
    ask: () => new Promise((resolve, reject) => asked.push({ resolve, reject })),
    learn: async () => false,
    offered: ({ state }) => void offered.push(state),
    lives: () => life.on,
    left: () => {
      life.left += 1;
    },
    wait: async (ms) => void waits.push(ms),
  });
  return { page, asked, offered, waits, life, report };
}

/** What was read has been told. */
const told = () => new Promise((rested) => setTimeout(rested));

const list: PromptSeen = { ...loginPrompt, kind: 'backup-list', waitsFor: null, listed: 10 };

describe('reports of what a page shows', () => {
  it('go by the last one, in whatever order they are answered', async () => {
    const { page, asked, offered, report } = setUp();
    const first = report(true);
    await told();
    page.shows = list;
    const second = report(false);
    await told();
    asked[1]?.resolve(offerOf('keep'));
    asked[0]?.resolve(offerOf('none'));
    await Promise.all([first, second]);
    expect(offered).toEqual(['keep']);
  });

  it('are made once a change', async () => {
    const { asked, report } = setUp();
    void report(false);
    await report(false);
    expect(asked).toHaveLength(1);
  });

  it('that nobody hears are made again, ever more rarely, and by the next look though nothing changed', async () => {
    const { asked, offered, waits, report } = setUp();
    const failing = report(false);
    for (let at = 0; at < 5; at += 1) {
      await vi.waitFor(() => expect(asked).toHaveLength(at + 1));
      asked[at]?.reject(new Error('no worker'));
    }
    await failing;
    expect(waits).toEqual([400, 400, 800, 1_600, 3_200]);
    const next = report(false);
    await told();
    asked[5]?.resolve(offerOf('ready'));
    await next;
    expect(offered).toEqual(['ready']);
  });

  it('end with the extension that they came with', async () => {
    const { asked, life, report } = setUp();
    const last = report(false);
    await told();
    life.on = false;
    asked[0]?.reject(new Error('gone'));
    await last;
    expect(life.left).toBe(1);
    expect(asked).toHaveLength(1);
  });
});
