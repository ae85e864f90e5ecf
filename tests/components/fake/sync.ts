import type { SyncStanding } from '../../../lib/core/sync-standing.ts';
import type { MessageName, ReplyOf, RequestOf } from '../../../lib/messaging/contract.ts';

type Named = Extract<MessageName, `sync.${string}`>;

const off: SyncStanding = {
  state: 'off',
  used: 0,
  shared: 0,
  left: 0,
  news: 0,
  heardAt: null,
  olderAt: null,
  endedAt: null,
};

/** Browsers in step, in memory only. */
export function fakeSync(
  given: Partial<SyncStanding>,
  isRight: (password: string) => boolean,
): { [N in Named]: (request: RequestOf<N>) => ReplyOf<N> } {
  let standing: SyncStanding = { ...off, ...given };
  const on = (password: string): ReplyOf<'sync.begin'> => {
    if (!isRight(password)) return { result: 'wrong-password', standing };
    standing = { ...standing, state: 'in-step', used: 3_100, shared: 3 };
    return { result: 'done', standing };
  };
  return {
    'sync.read': () => standing,
    'sync.begin': ({ password, replace }) => {
      const isOthers = standing.state === 'found' || standing.state === 'foreign';
      return isOthers && !replace ? { result: 'found', standing } : on(password);
    },
    'sync.join': ({ by }) => on(by.password ?? 'right password'),
    'sync.end': () => {
      standing = off;
      return { result: 'done', standing };
    },
  };
}
