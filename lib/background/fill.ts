import { AppError } from '../core/errors.ts';
import { mayFillCode } from '../core/gate.ts';
import { accountTitle } from '../core/labels.ts';
import { lookalikeOf } from '../core/lookalike.ts';
import type { AccountOrigin } from '../core/types.ts';
import type { PageCaller } from '../messaging/caller.ts';
import type { RequestOf } from '../messaging/contract.ts';
import { isFillReceipt } from '../messaging/messages/pages.ts';
import type { FillAnswer, FillReceipt } from '../messaging/page-contract.ts';
import type { AccountSummary } from '../vault/schema.ts';
import { meantAccount, rememberChoice } from './choice.ts';
import { correctionAt } from './clock.ts';
import type { Deps } from './deps.ts';
import { freshCode } from './fresh-code.ts';
import { countUseSoon } from './order.ts';
import { type SeenPrompt, seenPrompt } from './prompts.ts';
import { readTab } from './read-tab.ts';
import { noteReceipt } from './receipts.ts';
import { noteFill } from './refusals.ts';
import { noteLoginFill } from './trusted-devices-login.ts';
import { readChoice, trustChoices, trustWish } from './trusted-devices-wish.ts';
import { filledByItself, fillsByItself } from './without-click.ts';

function verdict(prompt: SeenPrompt, accountOrigins: readonly AccountOrigin[]) {
  return mayFillCode({
    documentOrigin: prompt.origin,
    // Only tabs' own documents are let in by the router; what is in their frames, the engine reads from there.
    frame: prompt.seen.frame,
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
export async function knownOrigins(deps: Deps, accounts: readonly AccountSummary[]): Promise<string[]> {
  const bound = accounts.flatMap(({ origins }) => origins.filter(({ source }) => source !== 'proposed'));
  return [...bound.map(({ origin }) => origin), ...(await deps.policy()).policy.helpkitOrigins];
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
  { nonce, accountId: chosen, click }: RequestOf<'fill.asked'>,
  caller: PageCaller,
): Promise<FillAnswer> {
  const { accountId, said } = readChoice(chosen);
  const prompt = await promptOf(deps, caller, nonce);
  const { state } = await deps.vault.status();
  if (state === 'locked') return { status: 'locked' };
  if (state !== 'unlocked') return { status: 'none' };
  const matching = fillable(prompt, await deps.vault.list());
  const named = matching.find(({ id }) => id === accountId);
  const meant = accountId === null ? await meantAccount(deps, prompt, matching) : named;
  if (matching.length === 0 || meant === undefined) return { status: 'none' };
  if (!click && !(meant !== null && (await fillsByItself(deps, prompt, meant)))) return { status: 'none' };
  if (meant === null) {
    const accounts = matching.map((one) => ({ id: one.id, name: accountTitle(one) }));
    return { status: 'choose', about: 'account', accounts };
  }
  if (named !== undefined && matching.length > 1) await rememberChoice(deps, prompt, meant.id);
  // Without a click nobody is there to be asked.
  const wish = await trustWish(deps, prompt, click ? said : false);
  if (wish === 'ask') return { status: 'choose', about: 'trust', accounts: trustChoices(meant.id) };
  if (!fits(prompt, meant)) return { status: 'unfit', of: prompt.seen.fields };
  if (await asksOfClock(deps, prompt.origin, [meant])) return { status: 'clock' };
  const fresh = await freshCode(deps, meant.id, prompt.origin);
  if (fresh.status === 'wait') return fresh;
  await noteFill(deps.session, prompt, deps.now());
  countUseSoon(deps, meant.id);
  await noteLoginFill(deps, prompt, meant.id, wish.tick ? wish.by : null);
  if (!click) await filledByItself(deps, prompt);
  return { ...fresh, into: 'totp', trust: wish.tick, submit: await submits(deps) };
}

/** Whether an account's code can be parted among the fields: what cannot be filled is not used up. */
function fits({ seen: { fields } }: SeenPrompt, { digits }: AccountSummary): boolean {
  return digits % fields === 0;
}

/**
 * Whether this computer's clock is so far from the site's that codes of these accounts would be refused, and the person
 * has not said yet that they shall follow it. Only the popup asks. Counters know no clock.
 */
export async function asksOfClock(
  deps: Deps,
  origin: string,
  accounts: readonly AccountSummary[],
): Promise<boolean> {
  return (
    accounts.every(({ type }) => type !== 'hotp') && (await correctionAt(deps, origin)).state === 'too-large'
  );
}

/** Whether the person wants the page's button pressed. */
async function submits(deps: Deps): Promise<boolean> {
  return (await deps.preferences.read()).submitCode;
}

function refused(problem: FillReceipt['problem'], waitUntil: number | null = null): FillReceipt {
  return { filled: 0, of: 0, problem, waitUntil, trusted: false };
}

/** The popup's Fill: the same gate as the badge's, with the tab's own document named. */
export async function fillTab(
  deps: Deps,
  { tabId, accountId, bindTo, trust }: RequestOf<'tab.fill'>,
): Promise<FillReceipt> {
  // Read now: nothing is used up for a page that has gone on meanwhile.
  const prompt = await readTab(deps, tabId);
  if (prompt === null) return refused('no-field');
  const bind = bindTo !== null;
  // The tab may have gone elsewhere since: a yes holds for the site that the person was asked about.
  if (bind && bindTo !== prompt.origin) return refused('other-origin');
  const accounts = await deps.vault.list();
  const account = accounts.find(({ id }) => id === accountId);
  if (account === undefined) throw new AppError('account-unknown');
  if (bind && lookalikeOf(prompt.origin, await knownOrigins(deps, accounts)) !== null)
    return refused('other-origin');
  const bound: AccountOrigin = { origin: prompt.origin, source: 'person', at: deps.now() };
  const gate = verdict(prompt, bind ? [...account.origins, bound] : account.origins);
  if (!gate.allowed) return refused(gate.why === 'unknown-frame' ? 'other-origin' : gate.why);
  if (!fits(prompt, account)) return refused('unfit');
  if (bind) await deps.vault.bind(accountId, bound);
  if (fillable(prompt, accounts).length > 1) await rememberChoice(deps, prompt, accountId);
  const fresh = await freshCode(deps, accountId, prompt.origin);
  if (fresh.status === 'wait') {
    // Who closes the popup until then finds it offered in the page.
    if (bind) void deps.tell(prompt, 'page.refresh', {}).catch(() => null);
    return refused('wait', fresh.until);
  }
  await noteFill(deps.session, prompt, deps.now());
  countUseSoon(deps, accountId);
  const wish = await trustWish(deps, prompt, trust);
  const by = wish !== 'ask' && wish.tick ? wish.by : null;
  await noteLoginFill(deps, prompt, accountId, by);
  const { nonce } = prompt.seen;
  const receipt = await deps.tell(prompt, 'page.fill', {
    nonce,
    code: fresh.code,
    into: 'totp',
    trust: by !== null,
    submit: await submits(deps),
  });
  if (!isFillReceipt(receipt)) return refused('page-changed-it');
  await noteReceipt(deps, prompt, receipt);
  return receipt;
}
