import type { SiteMemory } from '../core/types.ts';
import type { Access } from './access.ts';
import type { ChangeVault } from './change.ts';
import { newSite, sitesId, withSite } from './sites.ts';
import { openSites } from './view.ts';

/** What is kept of sites. Needs an open vault, like everything else of it. */
export interface VaultSites {
  /** Every site of which something was decided, in the order of the last decision. */
  sites(): Promise<SiteMemory[]>;
  /** One site; an empty memory where nothing was decided. */
  site(origin: string): Promise<SiteMemory>;
  /** Decides something; `change` may run more than once and must do nothing but answer. An emptied memory is forgotten. */
  changeSite(origin: string, change: (site: SiteMemory) => SiteMemory): Promise<SiteMemory>;
}

interface Parts {
  access: Access;
  change: ChangeVault;
  inTurn<T>(task: () => Promise<T>): Promise<T>;
}

export function openVaultSites({ access, change, inTurn }: Parts): VaultSites {
  const all = async () => (await openSites(await access.view([sitesId])))?.sites ?? [];
  const oneOf = (sites: readonly SiteMemory[], origin: string) =>
    sites.find((site) => site.origin === origin) ?? newSite(origin);
  return {
    sites: () => inTurn(all),
    site: (origin) => inTurn(async () => oneOf(await all(), origin)),
    changeSite: (origin, decide) =>
      inTurn(() =>
        change([sitesId], ({ sites }) => {
          const before = oneOf(sites?.sites ?? [], origin);
          const answer = { ...decide(before), origin };
          if (JSON.stringify(answer) === JSON.stringify(before)) return { answer, change: null };
          const done = [{ act: 'site-changed', record: null, origin } as const];
          return { answer, change: { put: [withSite(sites, answer)], drop: [], done } };
        }),
      ),
  };
}
