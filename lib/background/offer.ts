import { lookalikeOf } from '../core/lookalike.ts';
import type { PageCaller } from '../messaging/caller.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { PromptOffer } from '../messaging/page-contract.ts';
import { offeredCodes } from './backup-codes-fill.ts';
import { loginIn } from './backup-codes-fills.ts';
import { judgeBackupFill } from './backup-codes-judge.ts';
import { forgetAnswer, mayKeepCodes } from './backup-codes-waiting.ts';
import { meantAccount } from './choice.ts';
import type { Deps } from './deps.ts';
import { asksOfClock, fillable, knownOrigins } from './fill.ts';
import { freshAt } from './fresh-code.ts';
import { noteSms } from './health.ts';
import { watchesTyping } from './never-share.ts';
import { isOwnSite, rememberOwnSite } from './own-site.ts';
import { isHelpkit } from './policy.ts';
import { rememberPrompt, type SeenPrompt } from './prompts.ts';
import { countRefusals } from './refusals.ts';
import { followLogin } from './trusted-devices-login.ts';
import { fillsByItself } from './without-click.ts';

const nothing: PromptOffer = {
  state: 'none',
  lookalikeOf: null,
  waitUntil: null,
  refusals: 0,
  auto: false,
  taught: [],
  typing: false,
};

/** The engine saw what its page shows: keep it, answer what its badge may offer. */
export async function promptSeen(
  deps: Deps,
  seen: RequestOf<'prompt.seen'>,
  caller: PageCaller,
): Promise<PromptOffer> {
  const prompt = { ...caller, seen };
  // Its start is a fifth of what a person waits for who presses the button, and a code on display is there to be read.
  if (seen.kind === 'enrol') deps.warmDecoder();
  await Promise.all([rememberPrompt(deps.session, caller, seen), judgeBackupFill(deps, prompt)]);
  await forgetAnswer(deps, prompt);
  await rememberOwnSite(deps, prompt.origin);
  await followLogin(deps, prompt);
  const refusals = await countRefusals(deps.session, prompt, deps.now());
  const { state } = await deps.vault.status();
  if (state !== 'unlocked') {
    // Who has no vault yet, or a locked one, is told why an app is safer all the same: no account is asked for it.
    return (await advised(deps, prompt)) ?? (asksAnything(seen) ? closedOffer(deps, prompt, state) : nothing);
  }
  const site = await deps.vault.site(prompt.origin);
  await noteSms(deps, seen, site);
  const offer = await offerOf(deps, prompt, refusals);
  return { ...offer, refusals, taught: site.taught, typing: await watchesTyping(deps, site) };
}

/** What the badge may offer, by what the page waits for. The vault is open. */
async function offerOf(deps: Deps, prompt: SeenPrompt, refusals: number): Promise<PromptOffer> {
  const { waitsFor } = prompt.seen;
  if (waitsFor === 'totp') return openOffer(deps, prompt, refusals);
  return (await advised(deps, prompt)) ?? backupOffer(deps, prompt);
}

/** Where SMS is asked for, or offered: at HelpKit an app is advised, elsewhere nothing. Null on every other page. */
async function advised(deps: Deps, { seen, origin }: SeenPrompt): Promise<PromptOffer | null> {
  const state = seen.waitsFor === 'sms' ? 'sms' : seen.choosesMethod ? 'method' : null;
  if (state === null || seen.waitsFor === 'totp') return null;
  return (await isOwnSite(deps, origin)) ? { ...nothing, state } : nothing;
}

/** Whether there is anything that an open vault may be able to offer. */
function asksAnything({ waitsFor, kind }: SeenPrompt['seen']): boolean {
  return waitsFor === 'totp' || waitsFor === 'backup' || kind === 'backup-list';
}

/** What may be done with backup codes: fill one, keep those on display, or set up 2FA anew after a login by one. */
async function backupOffer(deps: Deps, prompt: SeenPrompt): Promise<PromptOffer> {
  const offered = await offeredCodes(deps, prompt);
  if (offered.length > 0) {
    const apart = offered.every(({ set }) => !Array.isArray(set.codes));
    return { ...nothing, state: apart ? 'backup-apart' : 'backup' };
  }
  if (await mayKeepCodes(deps, prompt)) return { ...nothing, state: 'keep' };
  const login = prompt.seen.waitsFor === null ? await loginIn(deps, prompt.tabId) : null;
  return login?.origin === prompt.origin ? { ...nothing, state: 'renew' } : nothing;
}

/** Says nothing of accounts while the vault is locked. */
async function closedOffer(deps: Deps, { origin }: SeenPrompt, state: string): Promise<PromptOffer> {
  if (state === 'locked') return { ...nothing, state: 'locked' };
  return (await isHelpkit(deps, origin)) ? { ...nothing, state: 'empty' } : nothing;
}

async function openOffer(deps: Deps, prompt: SeenPrompt, refusals: number): Promise<PromptOffer> {
  const accounts = await deps.vault.list();
  const matching = fillable(prompt, accounts);
  if (matching.length > 0) {
    if (await asksOfClock(deps, prompt.origin, matching)) return { ...nothing, state: 'clock' };
    const meant = await meantAccount(deps, prompt, matching);
    if (meant === null) return { ...nothing, state: 'choose' };
    const waitUntil = await freshAt(deps, meant.id, prompt.origin);
    const auto = refusals === 0 && (await fillsByItself(deps, prompt, meant));
    return { ...nothing, state: 'ready', waitUntil, auto };
  }
  const imitated = lookalikeOf(prompt.origin, await knownOrigins(deps, accounts));
  if (imitated !== null) return { ...nothing, state: 'lookalike', lookalikeOf: imitated };
  const worthAWord = prompt.seen.kind === 'enrol' || (await isHelpkit(deps, prompt.origin));
  return worthAWord ? { ...nothing, state: 'empty' } : nothing;
}
