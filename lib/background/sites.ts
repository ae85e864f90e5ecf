import type { SiteMemory } from '../core/types.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { SiteView } from '../messaging/views.ts';
import type { Deps } from './deps.ts';
import { mustBeAllowed } from './policy.ts';
import { refreshPages } from './tabs.ts';

function viewOf({
  origin,
  chosen,
  withoutClick,
  taught,
  skewAllowed,
  watchTyping,
  bySms,
}: SiteMemory): SiteView {
  return {
    origin,
    chosen,
    withoutClick,
    taught: taught.map(({ field, is, at }) => ({ name: field.label || field.name || field.id, is, at })),
    clockAllowed: skewAllowed !== null,
    watchTyping: watchTyping ?? false,
    bySms: bySms ?? false,
  };
}

/** What is remembered of sites, the newest decision first. */
export async function listSites(deps: Deps): Promise<SiteView[]> {
  return (await deps.vault.sites()).map(viewOf).reverse();
}

/** A site's memory without one part of it. Total by type: every part can be forgotten. */
const without: { readonly [P in RequestOf<'site.forget'>['part']]: (site: SiteMemory) => SiteMemory } = {
  chosen: (site) => ({ ...site, chosen: [] }),
  withoutClick: (site) => ({ ...site, withoutClick: [] }),
  clock: (site) => ({ ...site, skewAllowed: null }),
  typing: ({ watchTyping: _gone, ...site }) => site,
  sms: ({ bySms: _gone, ...site }) => site,
};

export async function forgetSite(
  deps: Deps,
  { origin, part }: RequestOf<'site.forget'>,
): Promise<SiteView[]> {
  await deps.vault.changeSite(origin, without[part]);
  if (part === 'typing') await refreshPages(deps);
  return listSites(deps);
}

/** One field is read again as the page has it; its pages hear of it at once. */
export async function forgetField(
  deps: Deps,
  { origin, at }: RequestOf<'site.forgetField'>,
): Promise<SiteView[]> {
  await deps.vault.changeSite(origin, (site) => ({
    ...site,
    taught: site.taught.filter((one) => one.at !== at),
  }));
  await refreshPages(deps);
  return listSites(deps);
}

/** Whether an account is filled at an origin as soon as the prompt is seen. Only for an origin that it is bound to. */
export async function fillWithoutClick(
  deps: Deps,
  { accountId, origin, on }: RequestOf<'site.withoutClick'>,
): Promise<SiteView[]> {
  if (on) await mustBeAllowed(deps, ({ fillWithoutClick }) => fillWithoutClick === 'never');
  const { origins } = await deps.vault.read(accountId);
  const bound = origins.some((one) => one.origin === origin && one.source !== 'proposed');
  await deps.vault.changeSite(origin, (site) => {
    const others = site.withoutClick.filter((id) => id !== accountId);
    return { ...site, withoutClick: on && bound ? [...others, accountId] : others };
  });
  return listSites(deps);
}

/** What is typed at an origin is looked at from now on, so that no code is told there. Its pages hear of it at once. */
export async function watchTyping(
  deps: Deps,
  { origin }: RequestOf<'site.watchTyping'>,
): Promise<SiteView[]> {
  await deps.vault.changeSite(origin, (site) => ({ ...site, watchTyping: true }));
  await refreshPages(deps);
  return listSites(deps);
}
