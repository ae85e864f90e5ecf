import { accountTitle } from '../core/labels.ts';
import { mayTell } from '../core/told-words.ts';
import type { SiteMemory } from '../core/types.ts';
import type { PageCaller } from '../messaging/caller.ts';
import type { Empty } from '../messaging/page-contract.ts';
import type { Told, ToldWarning, Written } from '../messaging/told-views.ts';
import type { AccountSummary } from '../vault/schema.ts';
import { note } from './activity.ts';
import { mark } from './button.ts';
import type { Deps } from './deps.ts';
import { isHelpkit } from './policy.ts';
import { makeToldSecrets } from './told-secrets.ts';

/** So many texts of one tab that can hold a code are looked into within so many ms; ordinary writing holds none. */
const mostLooks = 30;
const within = 60_000;

/** The worst of what was told comes first. */
const worst: readonly Told['kind'][] = ['secret', 'backup-code', 'code'];

/** One warning for the whole browser, as there is one button: a tab that is closed takes none away. */
const key = 'told';

/** What is kept of it, in memory that goes with the browser: nothing that names a person. */
type Kept = Omit<ToldWarning, 'name'>;

/**
 * Warns when a code, a backup code or a secret is written where it does not belong. The warning is the button's and the
 * popup's: a page learns nothing, and so cannot try guesses on the vault.
 */
export function makeNeverShare(deps: Deps) {
  const secrets = makeToldSecrets(deps);
  const looks = new Map<number, number[]>();

  /** Whether one more text of this tab is looked into. */
  function mayLook(tabId: number): boolean {
    const now = deps.now();
    const recent = (looks.get(tabId) ?? []).filter((at) => Math.abs(now - at) < within);
    if (recent.length >= mostLooks) return false;
    looks.set(tabId, [...recent, now]);
    return true;
  }

  async function seen(written: Written, { tabId, origin }: PageCaller): Promise<Empty> {
    if (!mayTell(written.text)) return {};
    if ((await deps.vault.status()).state !== 'unlocked') {
      secrets.forget();
      return {};
    }
    if (written.how === 'typed' && !(await watchesTyping(deps, await deps.vault.site(origin)))) return {};
    const found = await secrets.find(written.text, () => mayLook(tabId));
    if (found.length === 0) return {};
    const accounts = await deps.vault.list();
    const told = found
      .map((one) => ({ ...one, account: accounts.find(({ id }) => id === one.accountId) }))
      .filter(({ account, kind }) => account && !belongs(account, kind, origin, written))
      .sort((a, b) => worst.indexOf(a.kind) - worst.indexOf(b.kind));
    const [first] = told;
    if (first?.account === undefined) return {};
    // One of them at home here: of two accounts with the same code the person means that one.
    const atHome = found.some(({ accountId }) =>
      accounts.some((one) => one.id === accountId && isBound(one, origin)),
    );
    if (atHome && written.into === 'field') return {};
    const { accountId, kind } = first;
    const kept: Kept = { accountId, kind, origin, at: deps.now() };
    await deps.session.set(key, kept);
    await mark(deps, 'told', { text: '!', tone: 'danger' });
    await deps.notify('code-told');
    await note(deps, [{ act: 'code-told', record: accountId, origin }]);
    return {};
  }

  /** Null while the vault is locked too: whose code it was is said to nobody then. */
  async function read(): Promise<ToldWarning | null> {
    const kept = await deps.session.get(key);
    if (kept === undefined || (await deps.vault.status()).state !== 'unlocked') return null;
    const warning = kept as Kept; // written above alone
    const account = (await deps.vault.list()).find(({ id }) => id === warning.accountId);
    return { ...warning, name: account ? accountTitle(account) : '' };
  }

  async function dismiss(): Promise<Empty> {
    await deps.session.remove(key);
    await mark(deps, 'told', null);
    return {};
  }

  return { seen, read, dismiss };
}

/** HelpKit's conversations by default, other sites where the person wished it. */
export async function watchesTyping(deps: Deps, { origin, watchTyping }: SiteMemory): Promise<boolean> {
  return watchTyping === true || (await isHelpkit(deps, origin));
}

function isBound({ origins }: AccountSummary, origin: string): boolean {
  return origins.some((one) => one.origin === origin && one.source !== 'proposed');
}

/**
 * A message is no place for any of it, on no site. A field is one on the account's own site; an account that belongs to
 * none yet may be typed in where it is at home, which nobody knows.
 */
function belongs(account: AccountSummary, kind: Told['kind'], origin: string, { into }: Written): boolean {
  if (into === 'composer') return false;
  const bound = account.origins.filter(({ source }) => source !== 'proposed');
  return isBound(account, origin) || (bound.length === 0 && kind === 'code');
}
