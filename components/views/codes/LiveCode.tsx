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

/** The code of an account as it is now. It reads the clock itself, so that a second redraws nothing but it. */
export function LiveDigits({ account, size = 'row' }: LiveProps) {
  const shown = shownNow(account);
  const code =
    account.type === 'hotp' ? (counted.value.get(account.id)?.code ?? null) : (shown?.code ?? null);
  const ending = shown?.ending ?? false;
  const next = showsNext(ending) ? (shown?.next ?? null) : null;
  return <Digits code={code} length={account.digits} ending={ending} next={next} size={size} />;
}

/** The countdown of that code. */
export function LiveRing({ account, size = 'row' }: LiveProps) {
  const shown = shownNow(account);
  return (
    <Ring part={shown?.part ?? 0} ending={shown?.ending ?? false}>
      {size === 'large' && shown ? number(shown.left) : ''}
    </Ring>
  );
}

function showsNext(ending: boolean): boolean {
  const when = preferences.value?.nextCode ?? 'ending';
  return when === 'always' || (when === 'ending' && ending);
}

function shownNow({ id, period }: AccountView): ShownCode | null {
  const window = windows.value.get(id);
  return window === undefined ? null : codeAt(window, period, now.value);
}
