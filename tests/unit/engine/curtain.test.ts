import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BadgeView } from '../../../components/inpage/badge-view.ts';
import { type Curtain, makeCurtain } from '../../../entrypoints/hands/curtain.ts';

let shown: (BadgeView | null)[];
let curtain: Curtain;

beforeEach(() => {
  shown = [];
  curtain = makeCurtain({ show: (view) => shown.push(view) });
});

describe('a badge behind a curtain', () => {
  it('is out of the page while a screenshot is taken, whatever it is told meanwhile', () => {
    curtain.show({ kind: 'empty' });
    expect(curtain.aside()).toBe(true);
    curtain.show({ kind: 'problem', receipt: null });
    expect(shown.slice(1)).toEqual([null, null]);
    curtain.back();
    expect(shown.at(-1)).toEqual({ kind: 'problem', receipt: null });
  });

  it('says when there is nothing to take away, so that nobody waits for it', () => {
    expect(curtain.aside()).toBe(false);
  });

  it('shows something else for a time', () => {
    vi.useFakeTimers();
    curtain.show({ kind: 'empty' });
    curtain.meanwhile({ kind: 'toolbar' }, 1_000);
    expect(shown.at(-1)).toEqual({ kind: 'toolbar' });
    vi.advanceTimersByTime(1_000);
    expect(shown.at(-1)).toEqual({ kind: 'empty' });
    vi.useRealTimers();
  });
});
