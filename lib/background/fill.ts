import { AppError } from '../core/errors.ts';
import { planStep } from '../core/fill-step.ts';
import { mayFillCode } from '../core/gate.ts';
import { accountTitle } from '../core/labels.ts';
import { lookalikeOf } from '../core/lookalike.ts';
import { isHelpkitOrigin } from '../core/origin.ts';
import { codeAt, hotpCode } from '../core/otp.ts';
import type { AccountOrigin } from '../core/types.ts';
import type { PageCaller } from '../messaging/caller.ts';
import type { RequestOf } from '../messaging/contract.ts';
import { isFillReceipt } from '../messaging/guards.ts';
import type { FillAnswer, FillReceipt, PromptOffer } from '../messaging/page-contract.ts';
import type { AccountSummary } from '../vault/schema.ts';
import type { Deps } from './deps.ts';
import { rememberPrompt, type SeenPrompt, seenPrompt } from './prompts.ts';

type FreshCode = { status: 'code'; code: string } | { status: 'wait'; until: number };

function verdict(prompt: SeenPrompt, accountOrigins: readonly AccountOrigin[]) {
  return mayFillCode({
    documentOrigin: prompt.origin,
    // The router lets only top frames of real origins in; the engine reads same-origin frames from there.
    topFrame: true,
    accountOrigins,
    pageKind: prompt.seen.kind,
    waitsFor: prompt.seen.waitsFor,
    fields: prompt.seen.fields,
  });
}

/** The accounts that the gate lets be filled into this document. */
export function fillable(prompt: SeenPrompt, accounts: readonly AccountSummary[]): AccountSummary[] {
  return accounts.filter((account) => verdict(prompt, account.origins).allowed);
}

/** Origins that a page may imitate: those that a person or the policy said yes to. HelpKit's own hosts are always known. */
export function knownOrigins(accounts: readonly AccountSummary[]): string[] {
  return accounts.flatMap(({ origins }) =>
    origins.filter(({ source }) => source !== 'proposed').map(({ origin }) => origin),
  );
}

/**
 * A code that was never given for a fill before: the step is marked as used before the code leaves, so that two fills
 * at once, or a worker's death between, can never repeat one.
 */
async function freshCode(deps: Deps, accountId: string): Promise<FreshCode> {
  for (;;) {
    const { otp, usedSteps } = await deps.vault.read(accountId);
    if (otp.type === 'hotp') {
      const counter = await deps.vault.advance(accountId);
      return { status: 'code', code: hotpCode({ ...otp, counter }) };
    }
    const plan = planStep({ now: deps.now(), period: otp.period, usedSteps });
    if (plan.status === 'wait') return { status: 'wait', until: plan.until };
    const taken = await deps.vault.useStep(accountId, plan.step);
    if (taken === 'taken') return { status: 'code', code: codeAt(otp, plan.step * otp.period * 1_000) };
  }
}

async function waitUntil(deps: Deps, accountId: string): Promise<number | null> {
  const { otp, usedSteps } = await deps.vault.read(accountId);
  if (otp.type === 'hotp') return null;
  const plan = planStep({ now: deps.now(), period: otp.period, usedSteps });
  return plan.status === 'wait' ? plan.until : null;
}

const nothing: PromptOffer = { state: 'none', lookalikeOf: null, waitUntil: null };

/** What the badge in this document may offer. Says nothing of accounts while the vault is locked. */
async function offerFor(deps: Deps, prompt: SeenPrompt): Promise<PromptOffer> {
  if (prompt.seen.waitsFor !== 'totp') return nothing;
  const { state } = await deps.vault.status();
  if (state === 'locked') return { ...nothing, state: 'locked' };
  if (state !== 'unlocked') return isHelpkitOrigin(prompt.origin) ? { ...nothing, state: 'empty' } : nothing;
  const accounts = await deps.vault.list();
  const matching = fillable(prompt, accounts);
  const [only] = matching;
  if (matching.length > 1) return { ...nothing, state: 'choose' };
  if (only !== undefined) return { ...nothing, state: 'ready', waitUntil: await waitUntil(deps, only.id) };
  const imitated = lookalikeOf(prompt.origin, knownOrigins(accounts));
  if (imitated !== null) return { ...nothing, state: 'lookalike', lookalikeOf: imitated };
  const worthAWord = prompt.seen.kind === 'enrol' || isHelpkitOrigin(prompt.origin);
  return worthAWord ? { ...nothing, state: 'empty' } : nothing;
}

/** The engine saw a prompt: keep it, answer what its badge may offer. */
export async function promptSeen(
  deps: Deps,
  seen: RequestOf<'prompt.seen'>,
  caller: PageCaller,
): Promise<PromptOffer> {
  await rememberPrompt(deps.session, caller, seen);
  return offerFor(deps, { ...caller, seen });
}

async function promptOf(deps: Deps, caller: PageCaller, nonce: string): Promise<SeenPrompt> {
  const prompt = await seenPrompt(deps.session, caller.tabId);
  const same =
    prompt?.seen.nonce === nonce &&
    prompt.origin === caller.origin &&
    prompt.documentId === caller.documentId;
  if (prompt === null || !same) throw new AppError('prompt-unknown');
  return prompt;
}

/** The badge was pressed: gives one document the digits of one code, or says why not yet. */
export async function fillAsked(
  deps: Deps,
  { nonce, accountId }: RequestOf<'fill.asked'>,
  caller: PageCaller,
): Promise<FillAnswer> {
  const prompt = await promptOf(deps, caller, nonce);
  const { state } = await deps.vault.status();
  if (state === 'locked') return { status: 'locked' };
  if (state !== 'unlocked') return { status: 'none' };
  const matching = fillable(prompt, await deps.vault.list());
  const chosen = accountId === null ? matching : matching.filter(({ id }) => id === accountId);
  const [only] = chosen;
  if (only === undefined) return { status: 'none' };
  if (chosen.length > 1) {
    return { status: 'choose', accounts: chosen.map((one) => ({ id: one.id, name: accountTitle(one) })) };
  }
  const fresh = await freshCode(deps, only.id);
  if (fresh.status === 'wait') return { ...fresh, accountId: only.id };
  const { trustDevices } = await deps.preferences.read();
  return { ...fresh, trust: trustDevices === 'always' };
}

function refused(problem: FillReceipt['problem'], waitUntil: number | null = null): FillReceipt {
  return { filled: 0, of: 0, problem, waitUntil, trusted: false };
}

/** The popup's Fill: the same gate as the badge's, with the tab's own document named. */
export async function fillTab(
  deps: Deps,
  { tabId, accountId, bind }: RequestOf<'tab.fill'>,
): Promise<FillReceipt> {
  const prompt = await seenPrompt(deps.session, tabId);
  if (prompt === null) return refused('no-field');
  const accounts = await deps.vault.list();
  const account = accounts.find(({ id }) => id === accountId);
  if (account === undefined) throw new AppError('account-unknown');
  if (bind && lookalikeOf(prompt.origin, knownOrigins(accounts)) !== null) return refused('other-origin');
  const bound: AccountOrigin = { origin: prompt.origin, source: 'person', at: deps.now() };
  const gate = verdict(prompt, bind ? [...account.origins, bound] : account.origins);
  if (!gate.allowed) return refused(gate.why === 'unknown-frame' ? 'other-origin' : gate.why);
  if (bind) await deps.vault.bind(accountId, bound);
  const fresh = await freshCode(deps, accountId);
  if (fresh.status === 'wait') return refused('wait', fresh.until);
  const { trustDevices } = await deps.preferences.read();
  const trust = trustDevices === 'always';
  const receipt = await deps.tell(prompt, 'page.fill', { nonce: prompt.seen.nonce, code: fresh.code, trust });
  return isFillReceipt(receipt) ? receipt : refused('page-changed-it');
}
