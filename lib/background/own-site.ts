import type { Empty } from '../messaging/page-contract.ts';
import type { Deps } from './deps.ts';
import { isHelpkit } from './policy.ts';

/** Where HelpKit lives for whoever was never seen there. */
const usual = 'https://app.helpkit.in';
/** Where two-factor is set up there. */
export const setUpPath = '/settings/security/two-factor';
const key = 'own-site';

interface SeenSite {
  origin: string;
  /** The open vault has it, too. */
  kept: boolean;
}

/** Whether an origin is HelpKit's: by its name, the organisation's word, or the manifest. */
export async function isOwnSite(deps: Deps, origin: string): Promise<boolean> {
  return (await isHelpkit(deps, origin)) || deps.access.isOwn(origin);
}

/**
 * A page of HelpKit's was seen: its settings are where the person is led next, and once the browser began anew, too, where
 * the vault was open to take it.
 */
export async function rememberOwnSite(deps: Deps, origin: string): Promise<void> {
  const { session, vault } = deps;
  const before = await seenLast(deps);
  const isSeen = before?.origin === origin;
  if (isSeen && before.kept) return;
  const kept = (await vault.status()).state === 'unlocked';
  if (isSeen && !kept) return;
  if (!(await isOwnSite(deps, origin))) return;
  await session.set(key, { origin, kept } satisfies SeenSite);
  if (kept) await vault.changeLedger('ownSite', () => ({ origin })).catch(() => session.remove(key));
}

async function seenLast({ session }: Deps): Promise<SeenSite | null> {
  return ((await session.get(key)) as SeenSite | undefined) ?? null; // written above alone
}

/** Where HelpKit was seen last, if it is still HelpKit's by what the organisation says now. */
async function lastSite(deps: Deps): Promise<string> {
  const isOpen = (await deps.vault.status()).state === 'unlocked';
  const seen = (await seenLast(deps)) ?? (isOpen ? await deps.vault.ledger('ownSite') : null);
  const last = seen?.origin ?? null;
  return last !== null && (await isOwnSite(deps, last)) ? last : usual;
}

/**
 * Where two-factor is changed at a site, while the vault is open: HelpKit's own page for it, elsewhere the page that lists
 * trusted devices if it was seen, and else the site itself, which leads on.
 */
export async function securityAddress(deps: Deps, origin: string): Promise<string> {
  if (await isOwnSite(deps, origin)) return `${origin}/settings/security`;
  const { lists } = await deps.vault.ledger('trusted');
  return origin + (lists.find((one) => one.origin === origin)?.path ?? '/');
}

/** Opens HelpKit's two-factor settings, of the origin that was seen last. */
export async function openSetUp(deps: Deps): Promise<Empty> {
  await deps.tabs.open((await lastSite(deps)) + setUpPath);
  return {};
}
