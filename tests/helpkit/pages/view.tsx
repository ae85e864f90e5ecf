/** @jsxImportSource hono/jsx */
import { createContext, useContext } from 'hono/jsx';
import type { Look } from '../looks/look.ts';
import type { Account } from '../rules/accounts.ts';
import type { Recovery } from '../rules/recoveries.ts';
import type { Standing } from '../rules/standing.ts';
import type { Words } from '../words/language.ts';

/** What every page knows without being told: who looks at it, how it is to look, and what its forms must bring back. */
export interface View {
  readonly csrf: string;
  readonly look: Look;
  /** Who is logged in, if anybody is. */
  readonly account: Account | undefined;
  /** What they may do in the team, and what it asks of them. */
  readonly standing: Standing | undefined;
  /** Whether somebody who owes a code may have this browser trusted. */
  readonly mayTrust: boolean;
  /** The recovery of theirs that can still be cancelled. */
  readonly recovery: Recovery | undefined;
}

export const ViewContext = createContext<View | undefined>(undefined);

/** The view that a page is drawn in. Throws outside of `show`. */
export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('A page is drawn by `show`.');
  return view;
}

/** Who is logged in. Throws on a page that anybody may see. */
export function useAccount(): Account {
  const { account } = useView();
  if (!account) throw new Error('Nobody is logged in here.');
  return account;
}

/** A page's words in the visitor's language. */
export function useWords<T>(words: Words<T>): T {
  return words[useView().look.language];
}
