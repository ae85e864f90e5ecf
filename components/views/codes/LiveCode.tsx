import { computed, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { number } from '../../../lib/i18n/format.ts';
import type { AccountView } from '../../../lib/messaging/views.ts';
import { now } from '../../../lib/state/clock-state.ts';
import { codeAt, type ShownCode } from '../../../lib/state/code-at.ts';
import { counted, windows } from '../../../lib/state/codes-state.ts';
import { preferences } from '../../../lib/state/preferences-state.ts';
import { Digits } from '../../parts/Digits.tsx';
import { Ring } from '../../parts/Ring.tsx';

interface LiveProps {
  account: AccountView;
  size?: 'row' | 'large';
}

/** The code of an account as it is now. A second that changes nothing of it draws nothing. */
export function LiveDigits({ account, size = 'row' }: LiveProps) {
  const code = useSignalOf(account, () =>
    account.type === 'hotp' ? counted.value.get(account.id)?.code : shownNow(account)?.code,
  );
  const ending = useSignalOf(account, () => shownNow(account)?.ending ?? false);
  const next = useSignalOf(account, () => (showsNext(ending.value) ? shownNow(account)?.next : null));
  return (
    <Digits
      code={code.value ?? null}
      length={account.digits}
      ending={ending.value}
      next={next.value ?? null}
      size={size}
    />
  );
}

/** The countdown of that code: each second moves its end, and nothing else is drawn anew. */
export function LiveRing({ account, size = 'row' }: LiveProps) {
  const part = useSignalOf(account, () => shownNow(account)?.part ?? 0);
  const ending = useSignalOf(account, () => shownNow(account)?.ending ?? false);
  const left = useSignalOf(account, () => (size === 'large' ? shownNow(account)?.left : undefined));
  return (
    <Ring part={part} ending={ending.value}>
      {left.value === undefined ? '' : number(left.value)}
    </Ring>
  );
}

/** What is read of an account, as a signal that tells of changes alone. */
function useSignalOf<T>(account: AccountView, read: () => T): ReadonlySignal<T> {
  return useMemo(() => computed(read), [account]);
}

function showsNext(ending: boolean): boolean {
  const when = preferences.value?.nextCode ?? 'ending';
  return when === 'always' || (when === 'ending' && ending);
}

function shownNow({ id, period }: AccountView): ShownCode | null {
  const window = windows.value.get(id);
  return window === undefined ? null : codeAt(window, period, now.value);
}
