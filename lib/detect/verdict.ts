import type { FieldKind } from '../core/types.ts';
import type { Evidence } from './evidence.ts';
import type { Group } from './groups.ts';
import { type Reason, weighed } from './reason.ts';

export interface Verdict {
  waitsFor: FieldKind;
  score: number;
  reasons: Reason[];
}

/** Below this nothing plain was said. */
const plain = 1.4;
/** Signs of a second step that are enough where a code is asked for and no other way is named. */
const enoughContext = 1.1;

/** A secret on display asks for a code made with it. */
const secretWeight = 1.5;

const order: readonly FieldKind[] = ['sms', 'email', 'backup', 'totp'];

/** What a group of fields waits for; null when it is no prompt for a code, or when it cannot be told. */
export function judge(
  group: Group,
  evidence: Evidence,
  around: { alone: boolean; single: () => boolean; named: boolean; secretShown: boolean },
): Verdict | null {
  if (!evidence.labelled && !group.codeLike && !(around.alone && evidence.codeNear)) return null;
  // Fields with names of their own that speak of no code need a code spoken of near them.
  if (around.named && !evidence.codeNear) return null;
  const { weight } = evidence;
  const toPhone = weight('sms') + weight('byPhone') >= weight('email') + weight('byMail');
  const context = Math.min(weight('context'), 3);
  const scores: Record<FieldKind, number> = {
    totp: group.short ? 0 : weight('totp') + (around.secretShown ? secretWeight : 0),
    sms: weight('sms') + (toPhone ? weight('sent') : 0),
    email:
      weight('email') + (toPhone ? 0 : weight('sent') && weight('sent') + Math.min(weight('byMail'), 0.3)),
    backup: weight('backup'),
  };
  // On a near tie the one that is never filled from an app wins: order puts it first and the app must be clearly ahead.
  const best = order.reduce((one, other) => (scores[other] > scores[one] * 1.15 ? other : one));
  const shape = group.codeLike ? 0.5 : 0;
  if (scores[best] >= plain) return decide(best, scores[best] + context * 0.4 + shape, evidence);
  const other = Math.max(scores.sms, scores.email, scores.backup - 0.3);
  const asksCode =
    group.codeShaped ||
    (evidence.labelled && (group.codeLike || around.single())) ||
    (group.codeLike && around.alone);
  if (context >= enoughContext && other < 0.7 && asksCode) {
    return decide('totp', context + scores.totp + shape, evidence);
  }
  return null;
}

function decide(waitsFor: FieldKind, score: number, evidence: Evidence): Verdict | null {
  if (evidence.weight('none') >= score) return null;
  const reasons = evidence.reasons
    .filter((reason) => reason.cause === waitsFor || reason.cause === 'context' || reason.cause === 'sent')
    .slice(0, 4)
    .map(({ cause, weight, source }) => weighed(cause, weight, source));
  return { waitsFor, score, reasons };
}
