import { forgetWaiting } from './activity.ts';
import type { Deps } from './deps.ts';
import { forgetDeadlines } from './own-deadline.ts';

/** The vault is another one from now on, or none: what was kept beside the old one is no business of its. */
export async function forgetPast(deps: Deps): Promise<void> {
  await forgetWaiting(deps);
  await forgetDeadlines(deps);
}
