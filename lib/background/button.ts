import { makeQueue } from '../vault/queue.ts';
import type { Deps } from './deps.ts';

/** Few letters on the toolbar button, and how loudly they are said. */
export interface ButtonMark {
  text: string;
  tone: 'plain' | 'warning' | 'danger';
}

/** What may be said there, the most urgent first: only one has room. */
const names = ['attack', 'told', 'waits', 'recovery', 'deadline', 'trust'] as const;
export type MarkName = (typeof names)[number];

const key = 'button';

type Marks = { [N in MarkName]?: ButtonMark };

async function marks({ session }: Deps): Promise<Marks> {
  const kept = await session.get(key);
  return typeof kept === 'object' && kept !== null ? (kept as Marks) : {}; // written below alone
}

/** One after the other: each is said in all that is said, and none may take another one away. */
const inTurn = makeQueue('button');

/** Says one thing on the button, or null to say it no more; what is most urgent shows. */
export function mark(deps: Deps, name: MarkName, said: ButtonMark | null): Promise<void> {
  return inTurn(() => say(deps, name, said));
}

async function say(deps: Deps, name: MarkName, said: ButtonMark | null): Promise<void> {
  const { [name]: before, ...others } = await marks(deps);
  if (JSON.stringify(before ?? null) === JSON.stringify(said)) return;
  const now: Marks = said === null ? others : { ...others, [name]: said };
  await deps.session.set(key, now);
  await deps.markButton(names.map((one) => now[one]).find((one) => one !== undefined) ?? null);
}
