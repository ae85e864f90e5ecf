import { AppError } from '../core/errors.ts';
import { lookalikeOf } from '../core/lookalike.ts';
import { isSecureOrigin, originOf } from '../core/origin.ts';
import { windowAt } from '../core/otp.ts';
import { checkParameters } from '../core/otp-parameters.ts';
import { readTile } from '../core/tile-look.ts';
import { writeTile } from '../core/tile-sign.ts';
import type { CodeWindow, OtpParameters } from '../core/types.ts';
import type { MessageName, RequestOf } from '../messaging/contract.ts';
import type { Handlers } from '../messaging/router.ts';
import type { AccountEdit, AccountView, CodeWay } from '../messaging/views.ts';
import { viewOf } from './accounts.ts';
import type { Deps } from './deps.ts';
import { knownOrigins } from './fill.ts';
import { refreshPages } from './tabs.ts';

type Names = Extract<MessageName, `account.${'edit' | 'tryCodes' | 'changeCodes' | 'bind' | 'unbind'}`>;

/** What a person changes of an account that is kept. */
export function accountEditHandlers(
  deps: Deps,
  inUse: <T>(job: Promise<T>) => Promise<T>,
): Pick<Handlers, Names> {
  return {
    'account.edit': (request) => inUse(editAccount(deps, request)),
    'account.tryCodes': (request) => inUse(tryCodes(deps, request)),
    'account.changeCodes': (request) => inUse(changeCodes(deps, request)),
    'account.bind': (request) => inUse(bindAccount(deps, request)),
    'account.unbind': (request) => inUse(unbindAccount(deps, request)),
  };
}

/**
 * To take the last name away would leave a row that nobody can find again; one that has none already may be changed in
 * all else. What is not named stays as it is.
 */
async function editAccount(deps: Deps, { id, edit }: RequestOf<'account.edit'>): Promise<AccountView> {
  const { issuer, account, tags, pinned, icon } = edit;
  const change: AccountEdit = {};
  if (issuer !== undefined) change.issuer = issuer.trim();
  if (account !== undefined) change.account = account.trim();
  if (tags !== undefined)
    change.tags = [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
  if (pinned !== undefined) change.pinned = pinned;
  if (icon !== undefined) change.icon = writeTile(readTile(icon));
  if (change.issuer === '' || change.account === '') {
    const before = await deps.vault.read(id);
    if (isNameless({ ...before, ...change }) && !isNameless(before)) throw new AppError('bad-request');
  }
  return viewOf(await deps.vault.edit(id, change));
}

function isNameless({ issuer, account }: { issuer: string; account: string }): boolean {
  return issuer === '' && account === '';
}

async function tryCodes(
  deps: Deps,
  { id, way }: RequestOf<'account.tryCodes'>,
): Promise<{ way: CodeWay; window: CodeWindow }> {
  const { otp } = await deps.vault.read(id);
  if (otp.type !== 'totp') throw new AppError('unsupported-type');
  const tried = way === null ? otp : inWay(otp, way);
  const { algorithm, digits, period } = tried;
  return { way: { algorithm, digits, period }, window: windowAt(tried, deps.now()) };
}

async function changeCodes(deps: Deps, { id, way }: RequestOf<'account.changeCodes'>): Promise<AccountView> {
  const { algorithm, digits, period } = inWay((await deps.vault.read(id)).otp, way);
  return viewOf(await deps.vault.changeCodes(id, { algorithm, digits, period }));
}

/** Throws `invalid-digits`, `invalid-period` where no codes can be made so. */
function inWay(otp: OtpParameters, way: CodeWay): OtpParameters {
  return checkParameters({ ...otp, ...way });
}

/** A typed address is a person's word for a site; one that imitates a known one is refused, as at the prompt. */
async function bindAccount(
  deps: Deps,
  { id, origin: typed }: RequestOf<'account.bind'>,
): Promise<AccountView> {
  const origin = originOf(typed);
  if (origin === null || !isSecureOrigin(origin)) throw new AppError('site-unfit');
  const imitated = lookalikeOf(origin, await knownOrigins(deps, await deps.vault.list()));
  if (imitated !== null) throw new AppError('site-lookalike');
  await deps.vault.bind(id, { origin, source: 'person', at: deps.now() });
  await refreshPages(deps);
  return viewOf(await summary(deps, id));
}

async function summary(deps: Deps, id: string) {
  const found = (await deps.vault.list()).find((one) => one.id === id);
  if (found === undefined) throw new AppError('account-unknown');
  return found;
}

/** Its pages hear of it at once: none of them offers it any more. */
async function unbindAccount(deps: Deps, { id, origin }: RequestOf<'account.unbind'>): Promise<AccountView> {
  const left = viewOf(await deps.vault.unbind(id, origin));
  await refreshPages(deps);
  return left;
}
