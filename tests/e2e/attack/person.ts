import { pause } from '../fixtures/hand.ts';
import type { Deed, Told } from './stage.ts';

/** What a driver of whatever make can do with a page. */
export interface Tab {
  evaluate(expression: string): Promise<unknown>;
  resize(size: { width: number; height: number }): Promise<void>;
  /** Zooms by a pinch about a place; missing where the driver has no such hand. */
  pinch?(scale: number, x: number, y: number): Promise<void>;
  mouse: {
    move(x: number, y: number): Promise<void>;
    down(options: { clickCount: number }): Promise<void>;
    up(options: { clickCount: number }): Promise<void>;
  };
  keyboard: {
    press(key: string): Promise<void>;
    down(key: string): Promise<void>;
    up(key: string): Promise<void>;
  };
}

/** How a page of the set ended. */
export interface Outcome {
  /** Whether the badge was there at any time: an attack on a badge that never came proves nothing. */
  badgeSeen: boolean;
  /** All that came into the page's fields, in order. */
  taken: string[];
  /** ms that the deeds took longer than a person would have: on a busy machine quick presses turn into patient ones. */
  late: number;
}

/** What a person needs from down to up, ms. */
const press = 40;
/** A badge that has not come by then will not, ms. */
const patience = 20_000;
/** In this time a press that counts has filled, ms: the background answers in some tens. */
const fillTime = 400;
/** A person who means the badge presses again where nothing came, ms after the press before. */
const pressAgain = 1_300;
const mostPresses = 5;

/**
 * Does on a page that is open what its own script says a person does there, with true presses and keys.
 *
 * @param insists the person means to be filled, and does the last thing again where nothing came of it.
 */
export async function play(tab: Tab, insists: boolean): Promise<Outcome> {
  // As text: WebDriver gives an object that is there twice only once.
  const told = await tab.evaluate('JSON.stringify({ person, size, badgeComesLater })');
  // The pages' scripts set these variables in this shape.
  const { person, size, badgeComesLater } = JSON.parse(String(told)) as Told;
  if (size !== null) await tab.resize(size);
  if (!badgeComesLater) await until(() => tab.evaluate('badgeSeen'), patience);
  const begun = Date.now();
  for (const deed of person) await act(tab, deed);
  const late = Date.now() - begun - person.reduce((sum, deed) => sum + timeOf(deed), 0);
  // What is slow to press is slow to fill as well.
  await until(() => tab.evaluate('taken.length > 0'), insists ? pressAgain : Math.max(fillTime, late));
  const last = person.at(-1);
  for (let presses = 1; insists && last !== undefined && presses < mostPresses; presses += 1) {
    if ((await tab.evaluate('taken.length > 0')) === true) break;
    await act(tab, last);
    await until(() => tab.evaluate('taken.length > 0'), pressAgain);
  }
  const outcome =
    await tab.evaluate(`({ badgeSeen, taken: [...taken, ...[...document.querySelectorAll('input')]
    .map((field) => field.value)].filter((value) => value !== '') })`);
  return { ...(outcome as Omit<Outcome, 'late'>), late }; // made in this shape one line above
}

/** Presses the badge of a page that need not be of the set, as a person who means to be filled; whether it was. */
export async function pressBadge(tab: Tab, filled: () => Promise<boolean>): Promise<boolean> {
  const at = `(() => { const { x, y, width, height } = document.querySelector('hk-authenticator-badge')?.getBoundingClientRect() ?? {};
    return width > 0 ? { x: x + width * 0.35, y: y + height / 2 } : null; })()`;
  await until(() => tab.evaluate(at), patience);
  for (let presses = 0; presses < mostPresses; presses += 1) {
    await pause(pressAgain - 400);
    const place = (await tab.evaluate(at)) as { x: number; y: number } | null; // as written above
    if (place === null) return filled();
    await click(tab, place, 1);
    await until(filled, pressAgain);
    if (await filled()) return true;
  }
  return false;
}

/** What a person needs for a deed, ms. */
function timeOf(deed: Deed): number {
  if ('rest' in deed) return deed.rest;
  return 'click' in deed || 'clickAt' in deed || 'clickAgain' in deed ? press : 0;
}

async function act(tab: Tab, deed: Deed): Promise<void> {
  if ('rest' in deed) return pause(deed.rest);
  if ('move' in deed) return go(tab, await placeOf(tab, deed.move));
  if ('moveAt' in deed) return go(tab, { x: deed.moveAt[0], y: deed.moveAt[1] });
  if ('click' in deed) return click(tab, await placeOf(tab, deed.click), deed.count ?? 1);
  if ('clickAt' in deed) return click(tab, { x: deed.clickAt[0], y: deed.clickAt[1] }, deed.count ?? 1);
  if ('clickAgain' in deed) return pushed(tab, deed.clickAgain);
  if ('down' in deed) {
    await go(tab, await placeOf(tab, deed.down));
    return tab.mouse.down({ clickCount: 1 });
  }
  if ('pinch' in deed) {
    const { x, y } = await placeOf(tab, deed.at);
    return tab.pinch?.(deed.pinch, x, y);
  }
  if ('up' in deed) return tab.mouse.up({ clickCount: 1 });
  if ('key' in deed) return tab.keyboard.press(deed.key);
  if ('keyDown' in deed) return tab.keyboard.down(deed.keyDown);
  return tab.keyboard.up(deed.keyUp);
}

async function placeOf(tab: Tab, name: string): Promise<{ x: number; y: number }> {
  return (await tab.evaluate(`place(${JSON.stringify(name)})`)) as { x: number; y: number }; // as the stage gives it
}

/** A hand that goes somewhere is on its way: a pointer that was there already would tell the page nothing. */
async function go(tab: Tab, { x, y }: { x: number; y: number }): Promise<void> {
  await tab.mouse.move(x - 3, y - 2);
  await tab.mouse.move(x, y);
}

async function click(tab: Tab, place: { x: number; y: number }, count: number): Promise<void> {
  await go(tab, place);
  await pushed(tab, count);
}

async function pushed(tab: Tab, clickCount: number): Promise<void> {
  await tab.mouse.down({ clickCount });
  await pause(press);
  await tab.mouse.up({ clickCount });
}

async function until(holds: () => Promise<unknown>, most: number): Promise<void> {
  for (const end = Date.now() + most; !(await holds()) && Date.now() < end; ) await pause(25);
}
