import { planStep } from '../core/fill-step.ts';
import { codeAt, hotpCode } from '../core/otp.ts';
import { correctionAt } from './clock.ts';
import type { Deps } from './deps.ts';

type FreshCode = { status: 'code'; code: string } | { status: 'wait'; until: number };

/**
 * A code for a site, by that site's clock, that was never given for a fill before: the step is marked as used before the
 * code leaves, so that two fills at once, or a worker's death between, can never repeat one.
 */
export async function freshCode(deps: Deps, accountId: string, origin: string): Promise<FreshCode> {
  const { ahead } = await correctionAt(deps, origin);
  const margin = await marginIn(deps);
  for (;;) {
    const { otp, usedSteps } = await deps.vault.read(accountId);
    if (otp.type === 'hotp') {
      const counter = await deps.vault.advance(accountId, origin);
      return { status: 'code', code: hotpCode({ ...otp, counter }) };
    }
    const plan = planStep({ now: deps.now() - ahead, period: otp.period, usedSteps, margin });
    if (plan.status === 'wait') return { status: 'wait', until: plan.until + ahead };
    const taken = await deps.vault.useStep(accountId, plan.step, origin);
    if (taken === 'taken') return { status: 'code', code: codeAt(otp, plan.step * otp.period * 1_000) };
  }
}

/** When a fresh code can be given, ms since 1970 by this computer's clock; null when one can now. */
export async function freshAt(deps: Deps, accountId: string, origin: string): Promise<number | null> {
  const { otp, usedSteps } = await deps.vault.read(accountId);
  if (otp.type === 'hotp') return null;
  const { ahead } = await correctionAt(deps, origin);
  const margin = await marginIn(deps);
  const plan = planStep({ now: deps.now() - ahead, period: otp.period, usedSteps, margin });
  return plan.status === 'wait' ? plan.until + ahead : null;
}

/** How long a code must last to be filled, ms, as the person wants it. */
async function marginIn(deps: Deps): Promise<number> {
  return (await deps.preferences.read()).fillMarginSeconds * 1_000;
}
