import type {
  BackupCodesTab,
  BackupCodesView,
  WaitingCodes,
} from '../../../lib/messaging/backup-code-views.ts';
import type { MessageName, ReplyOf, RequestOf } from '../../../lib/messaging/contract.ts';

/** What is known of backup codes in a test or a picture. */
export interface FakeCodes {
  kept?: BackupCodesView[];
  waiting?: WaitingCodes;
  tab?: BackupCodesTab;
}

/** Made-up codes: the same in every picture. */
export const madeUpCodes = Array.from({ length: 10 }, (_, at) => `EX${at}M-PLE${at}-C0DE-${1200 + at * 77}`);

const used = Date.UTC(2026, 2, 12, 9, 30);

/** Ten codes of an account, so many of which are used or tried. */
export function keptCodesOf(id: string, gone = 2, apart = false): BackupCodesView {
  const origin = 'https://app.helpkit.in';
  const marks = madeUpCodes.map((_, at) => {
    if (at >= gone) return { is: 'unused' as const };
    return { is: at % 2 === 0 ? ('used' as const) : ('tried' as const), at: used, origin };
  });
  const renewal = gone >= 7 ? 'few-left' : gone >= 3 ? 'several-used' : null;
  const keptAt = Date.UTC(2026, 1, 3, 14, 5);
  return {
    id,
    set: { id: 'set', keptAt, source: 'page', origin, marks, left: 10 - gone, apart, renewal },
    address: `${origin}/settings/security`,
    old: [{ replacedAt: keptAt, left: 4, total: 10 }],
  };
}

export const waitingMadeUp: WaitingCodes = {
  id: 'waiting',
  masked: madeUpCodes.map((code) => `••••-••••-••••-••${code.slice(-2)}`),
  source: 'page',
  origin: 'https://app.helpkit.in',
  accounts: ['helpkit'],
};

type Names = Extract<MessageName, `codes.${string}`>;
type Handlers = { [N in Names]?: (request: RequestOf<N>) => ReplyOf<N> };

/** Backup codes of the made-up background. */
export function fakeBackupCodes(
  given: FakeCodes,
  isRight: (password: string) => boolean,
): { handlers: Handlers; waiting: () => WaitingCodes | null } {
  let kept = given.kept ?? [];
  let waiting = given.waiting ?? null;
  const handlers: Handlers = {
    'codes.list': () => [...kept],
    'codes.tab': () => given.tab ?? { listed: 0, offered: [], afterLogin: null },
    'codes.given': ({ source }) => {
      waiting = { ...waitingMadeUp, source, origin: null };
      return waiting;
    },
    'codes.read': () => {
      waiting = waitingMadeUp;
      return waiting;
    },
    'codes.compare': ({ id }) => {
      const set = kept.find((one) => one.id === id)?.set ?? null;
      if (set === null) return { before: null };
      const { left, marks, apart } = set;
      const difference = apart ? null : { same: 0, added: 10, gone: 10 };
      return { before: { left, total: marks.length, apart, difference } };
    },
    'codes.keep': ({ id }) => {
      waiting = null;
      kept = [keptCodesOf(id, 0), ...kept.filter((one) => one.id !== id)];
      return {};
    },
    'codes.drop': () => {
      waiting = null;
      return {};
    },
    'codes.show': ({ password }) =>
      isRight(password)
        ? { result: 'shown', codes: madeUpCodes, set: 'set' }
        : { result: 'wrong-password', codes: [], set: '' },
    'codes.mark': ({ id, place, used: on }) => {
      kept = kept.map((one) => {
        if (one.id !== id || one.set === null) return one;
        const to = on ? ({ is: 'used', at: used, origin: null } as const) : ({ is: 'unused' } as const);
        const marks = one.set.marks.map((mark, at) => (at === place ? to : mark));
        const left = marks.filter(({ is }) => is === 'unused').length;
        return { ...one, set: { ...one.set, marks, left } };
      });
      return {};
    },
    'codes.fill': () => ({
      status: 'filled',
      receipt: { filled: 1, of: 1, problem: null, waitUntil: null, trusted: false },
    }),
  };
  return { handlers, waiting: () => waiting };
}
