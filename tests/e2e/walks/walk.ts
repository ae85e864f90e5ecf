import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { handOf } from '../fixtures/hand.ts';
import { tabDriver } from '../fixtures/tab-driver.ts';

/**
 * One job by keyboard alone, written as it is walked. Each line is one of
 *
 * - `Tab → NAME` (or another key): that key, as often as it takes, until NAME has the focus; `Tab → NAME…` where more follows
 * - `at NAME`: NAME has the focus by itself
 * - `type WORDS`, `see WORDS`, `miss WORDS`
 * - anything else: that key, once
 *
 * NAME is what a screen reader says of it. `{what}` stands for what the walk is given.
 */
export interface Walk {
  job: string;
  keys: readonly string[];
}

/** More presses than any screen has places to go to. */
const most = 60;

/** Walks one job; the pointer is never touched. */
export async function walk(page: Page, { keys }: Walk, given: Record<string, string>): Promise<void> {
  const hand = handOf(tabDriver(page));
  for (const line of keys) {
    const filled = line.replace(/\{(\w+)\}/g, (_, what: string) => {
      const value = given[what];
      if (value === undefined) throw new Error(`${line}: nothing is given for ${what}`);
      return value;
    });
    const [, verb = '', words = ''] = /^(type|see|miss|at) (.+)$/.exec(filled) ?? [];
    const [, key = '', name = ''] = /^(\S+) → (.+)$/.exec(filled) ?? [];
    if (verb === 'type') await page.keyboard.type(words);
    else if (verb === 'see') await hand.sees(words);
    else if (verb === 'miss') await hand.misses(words);
    else if (verb === 'at') await isAt(page, words);
    else if (key !== '') await reach(page, key, name);
    else await page.keyboard.press(filled);
  }
}

async function isAt(page: Page, name: string): Promise<void> {
  const named = async () => {
    const now = await focused(page);
    return isNamed(name)(now) ? name : now;
  };
  await expect.poll(named, 'what has the focus').toBe(name);
}

/** Presses a key until what has the focus bears this name; a whole round without it is a failure. */
async function reach(page: Page, key: string, name: string): Promise<void> {
  const met: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (isNamed(name)(now)) return;
    met.push(now);
  }
  throw new Error(`${key} does not reach “${name}”, only: ${[...new Set(met)].join(' | ')}`);
}

function isNamed(name: string): (said: string) => boolean {
  return name.endsWith('…') ? (said) => said.startsWith(name.slice(0, -1)) : (said) => said === name;
}

/** The name of what has the focus, as it is read aloud; empty where nothing has it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    /** What is only seen is not read. */
    const read = (element: Element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const words: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        if (!node.parentElement?.closest('[aria-hidden=true]')) words.push(node.textContent?.trim() ?? '');
      return words.join(' ');
    };
    const element = document.activeElement;
    if (element === null || element === document.body) return '';
    const isField =
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement;
    const label = isField ? [...(element.labels ?? [])].map(read).join(' ') : read(element);
    return ((element.getAttribute('aria-label') ?? label.trim()) || element.getAttribute('title') || '')
      .replace(/\s+/g, ' ')
      .trim();
  });
}
