import type { Empty } from '../messaging/page-contract.ts';
import type { Deps } from './deps.ts';
import { isHelpkit } from './policy.ts';

/** Where HelpKit lives for whoever was never seen there. */
const usual = 'https://app.helpkit.in';
/** Where two-factor is set up there. */
export const setUpPath = '/settings/security/two-factor';
const key = 'own-site';

/** Whether an origin is HelpKit's: by its name, the organisation's word, or the manifest. */
export async function isOwnSite(deps: Deps, origin: string): Promise<boolean> {
  return (await isHelpkit(deps, origin)) || deps.access.isOwn(origin);
}

/** A page of HelpKit's was seen: its settings are where the person is led next. */
export async function rememberOwnSite(deps: Deps, origin: string): Promise<void> {
  if (await isOwnSite(deps, origin)) await deps.session.set(key, origin);
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
  const last = await deps.session.get(key);
  await deps.tabs.open((typeof last === 'string' ? last : usual) + setUpPath);
  return {};
}
