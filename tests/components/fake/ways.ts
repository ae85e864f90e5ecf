import type { VaultStatus } from '../../../lib/core/types.ts';
import type { MessageName, ReplyOf, RequestOf } from '../../../lib/messaging/contract.ts';
import type { OpeningView } from '../../../lib/messaging/opening-views.ts';
import type { Way, WayAnswer } from '../../../lib/messaging/vault-views.ts';
import { encodeQr } from '../../../lib/qr/encode.ts';

/** The words of the one recovery key that this background knows. */
export const recoveryWords: readonly string[] = [
  ...['lusab', 'babad', 'gutih', 'tugad', 'gutuk', 'bisog', 'mudof', 'sakat', 'haguz'],
  ...['biram', 'mabiv', 'gibot', 'natag', 'lisaf', 'tibup', 'zujak', 'zibup', 'zusag'],
];

type Named =
  | 'vault.guesses'
  | Extract<MessageName, `way.${string}` | `recovery.${string}` | `passkey.${string}`>;

/** What opens a made-up vault: its password, and the recovery key above once it is kept. */
export function fakeWays(
  given: { password?: string; ways?: Way[]; nextGuessAt?: number },
  world: { status: VaultStatus },
  change: (to: Partial<VaultStatus>) => VaultStatus,
  opening: () => OpeningView,
): { [N in Named]: (request: RequestOf<N>) => ReplyOf<N> } {
  let ways: Way[] = given.ways ?? [world.status.protection ?? 'password'];
  let password = given.password ?? 'right password';
  const answer = (right: boolean, next: Way[], to: Partial<VaultStatus> = {}): WayAnswer => {
    if (!right) return { result: 'wrong-secret', status: world.status };
    ways = next;
    return { result: 'changed', status: change(to) };
  };
  const others = (way: Way) => ways.filter((one) => one !== way);
  const opened = { state: 'unlocked', protection: 'password', lockReason: null } as const;
  return {
    'vault.guesses': () => ({ nextAt: given.nextGuessAt ?? null }),
    'way.list': () => ({ ways }),
    'way.password': ({ current, next }) => {
      const right = world.status.protection === 'device' || current === password;
      if (right) password = next;
      return answer(right, ['password', ...ways.filter((way) => way === 'recovery')], opened);
    },
    'way.device': ({ password: typed }) => answer(typed === password, ['device'], { protection: 'device' }),
    'way.recover': ({ words, next }) => {
      const right = ways.includes('recovery') && words.split(/\s+/).join() === recoveryWords.join();
      if (right) password = next;
      return answer(right, ways, opened);
    },
    'recovery.draw': () => ({ words: [...recoveryWords], modules: encodeQr(recoveryWords.join(' ')) }),
    'recovery.keep': ({ password: typed }) => answer(typed === password, [...others('recovery'), 'recovery']),
    'recovery.remove': ({ password: typed }) => answer(typed === password, others('recovery')),
    'passkey.ask': () => ({ call: ways.includes('passkey') ? { credential: [7], salt: [1] } : null }),
    'passkey.unlock': ({ credential }) => {
      if (credential[0] !== 7) return { result: 'wrong-password', status: world.status };
      change({ state: 'unlocked', lockReason: null });
      return { result: 'unlocked', opening: opening() };
    },
    'passkey.keep': ({ password: typed }) => answer(typed === password, [...others('passkey'), 'passkey']),
    'passkey.remove': ({ password: typed }) => answer(typed === password, others('passkey')),
  };
}
