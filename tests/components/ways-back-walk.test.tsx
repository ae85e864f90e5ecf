// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { VaultStatus } from '../../lib/core/types.ts';
import type { Way } from '../../lib/messaging/vault-views.ts';
import { figure } from '../figures/figure.ts';
import { unlocked } from './fake/samples.ts';
import { closePopup, openPopupWith } from './harness.tsx';

afterEach(closePopup);

/** Who stands before the lock screen, and cannot go on. */
const people: { who: string; status: VaultStatus; ways: Way[]; goals: Goal[] }[] = [
  {
    who: 'forgot the password, and has a recovery key',
    status: { ...unlocked, state: 'locked' },
    ways: ['password', 'recovery'],
    goals: ['recovery key', 'file', 'start again'],
  },
  {
    who: 'forgot the password, and has none',
    status: { ...unlocked, state: 'locked' },
    ways: ['password'],
    goals: ['file', 'start again'],
  },
  {
    who: 'lost the passkey, and has a recovery key',
    status: { ...unlocked, state: 'locked', protection: 'password' },
    ways: ['password', 'passkey', 'recovery'],
    goals: ['recovery key', 'file', 'start again'],
  },
  {
    who: 'lost the database',
    status: { ...unlocked, state: 'wiped', protection: null },
    ways: [],
    goals: ['file', 'start again'],
  },
];

type Goal = 'recovery key' | 'file' | 'start again';
const most = 3;

/** The presses that lead to a screen, by the words on what is pressed. */
type Path = readonly string[];

interface Seen {
  /** What tells this screen from another: its headings, and its buttons. */
  name: string;
  buttons: string[];
  fields: number;
  reached: Goal[];
}

/** What can be pressed that leads somewhere; a form's own button asks first for what it is about. */
const pressable = () =>
  [...document.querySelectorAll<HTMLButtonElement>('button:not([disabled], [type=submit])')].filter(
    (button) => button.closest('dialog:not([open])') === null && (button.textContent ?? '').trim() !== '',
  );
const named = (button: HTMLButtonElement) =>
  button.getAttribute('aria-label') ?? button.textContent?.trim() ?? '';

/** Opens the popup anew, goes along a path, and says what is there. */
async function look(status: VaultStatus, ways: Way[], path: Path): Promise<Seen> {
  const tabs: string[] = [];
  const { user } = await openPopupWith({ status, ways }, async () => {
    const { whenTabIsAsked } = await import('../../lib/state/tab-page-state.ts');
    whenTabIsAsked(async (place) => void tabs.push(place));
  });
  // A screen that is fetched shows nothing until it is there.
  const shown = () => screen.findAllByRole('heading', { hidden: true });
  await shown();
  // By the time somebody presses, all screens are there.
  await (await import('../../components/views/later.ts')).loadLater();
  await shown();
  for (const press of path) {
    const button = pressable().find((one) => named(one) === press);
    if (button === undefined) throw new Error(`${press} is not there any more`);
    await user.click(button);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await shown();
  }
  const reached: Goal[] = [];
  if (screen.queryByLabelText('Recovery key')) reached.push('recovery key');
  if (tabs.includes('backup')) reached.push('file');
  if (document.querySelector('dialog')?.textContent?.includes('Start again?')) reached.push('start again');
  const fields = document.querySelectorAll('input, textarea').length;
  const headings = [...document.querySelectorAll('h1, h2')].map(({ textContent }) => textContent).join(' | ');
  const buttons = [...new Set(pressable().map(named))];
  const seen = { name: `${headings}: ${buttons.join(', ')}`, buttons, fields, reached };
  closePopup();
  return seen;
}

it.each(people)(
  'who $who finds the right way within three screens, and no screen has no way on',
  async ({ status, ways, goals }) => {
    const found = new Map<Goal, number>();
    const known = new Set<string>();
    const deadEnds: string[] = [];
    let paths: Path[] = [[]];
    for (let depth = 1; depth <= most && paths.length > 0; depth += 1) {
      const next: Path[] = [];
      for (const path of paths) {
        const { name, buttons, fields, reached } = await look(status, ways, path);
        for (const goal of reached) if (!found.has(goal)) found.set(goal, depth);
        // A screen that is come to again is gone on from once.
        if (known.has(name)) continue;
        known.add(name);
        if (buttons.length === 0 && fields === 0) deadEnds.push(name);
        next.push(...buttons.map((button) => [...path, button]));
      }
      paths = next;
    }
    const missing = goals.filter((goal) => !found.has(goal));
    figure({
      figure: `ways back that take more than ${most} screens, of ${goals.length}, over ${known.size} screens`,
      part: '9',
      requirement:
        'security 40: from the lock screen the right way (recovery key, file, start again) in at most 3 screens',
      value: missing.length,
      goal: 0,
      holds: missing.length + deadEnds.length === 0,
    });
    expect(missing).toEqual([]);
    expect(deadEnds).toEqual([]);
  },
);
