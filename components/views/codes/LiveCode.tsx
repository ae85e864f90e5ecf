import { number } from '../../../lib/i18n/format.ts';
import type { AccountView } from '../../../lib/messaging/views.ts';
import { now } from '../../../lib/state/clock-state.ts';
import { codeAt, type ShownCode } from '../../../lib/state/code-at.ts';
import { counted, windows } from '../../../lib/state/codes-state.ts';
import { Digits } from '../../parts/Digits.tsx';
import { Ring } from '../../parts/Ring.tsx';

interface LiveProps {
  account: AccountView;
  size?: 'row' | 'large';
}

/** The code of an account as it is now. It reads the clock itself, so that a second redraws nothing but it. */
export function LiveDigits({ account, size = 'row' }: LiveProps) {
  const shown = shownNow(account);
  const code = account.type === 'hotp' ? (counted.value.get(account.id) ?? null) : (shown?.code ?? null);
  return <Digits code={code} length={account.digits} ending={shown?.ending ?? false} size={size} />;
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

function shownNow({ id, period }: AccountView): ShownCode | null {
  const window = windows.value.get(id);
  return window === undefined ? null : codeAt(window, period, now.value);
}
