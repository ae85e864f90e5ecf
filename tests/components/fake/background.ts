import type { Use } from '../../../lib/core/account-order.ts';
import { AppError, codeOf, type ErrorCode } from '../../../lib/core/errors.ts';
import type { HealthFinding } from '../../../lib/core/health.ts';
import type { SyncStanding } from '../../../lib/core/sync-standing.ts';
import type { CodeWindow, VaultStatus } from '../../../lib/core/types.ts';
import type { MessageName, Reply, ReplyOf, RequestOf } from '../../../lib/messaging/contract.ts';
import {
  type BatchView,
  type DraftView,
  failedLook,
  isKept,
  type KeepRequest,
  type PageScanAnswer,
  type ScanAnswer,
  type ScanOutcome,
} from '../../../lib/messaging/draft-views.ts';
import type { OpeningView } from '../../../lib/messaging/opening-views.ts';
import type { FillReceipt } from '../../../lib/messaging/page-contract.ts';
import type { ToldWarning } from '../../../lib/messaging/told-views.ts';
import type { BackupView, UndoPreview, UndoView, Way } from '../../../lib/messaging/vault-views.ts';
import type {
  AccountView,
  ActivityView,
  PolicyView,
  Preferences,
  RevealAnswer,
  SitePart,
  SiteView,
  TabView,
} from '../../../lib/messaging/views.ts';
import { encodeQr } from '../../../lib/qr/encode.ts';
import { type FakeCodes, fakeBackupCodes } from './backup-codes.ts';
import { fakeBackups } from './backups.ts';
import { fakeLife, type LifeWorld } from './life.ts';
import { draft, emptyTab, noPolicy, nothingFound, preferences, unlocked } from './samples.ts';
import { fakeSync } from './sync.ts';
import { fakeWays } from './ways.ts';

/** What the background is to be in a test or a picture. */
export interface FakeWorld extends LifeWorld {
  status?: VaultStatus;
  accounts?: AccountView[];
  drafts?: DraftView[];
  tab?: TabView;
  preferences?: Partial<Preferences>;
  policy?: Partial<PolicyView>;
  activity?: ActivityView;
  form?: string;
  /** What is known of backup files; else that the last was checked lately. */
  backup?: BackupView;
  /** What opens the vault; else what its status says. */
  ways?: Way[];
  /** From when on a password is tried again, ms since 1970. */
  nextGuessAt?: number;
  undo?: UndoView;
  /** What bringing the vault back came to. */
  rescued?: 'restored' | 'restored-older';
  undoPreview?: UndoPreview;
  /** The password that unlocks, and that codes are shown for. */
  password?: string;
  /** The accounts that a batch cannot hold. */
  left?: RevealAnswer['left'];
  /** How many accounts do not open on their way out. */
  missing?: number;
  /** What the next scan finds. */
  scan?: Partial<PageScanAnswer>;
  /** What is never answered. */
  goesOn?: MessageName;
  /** What the next picture holds. */
  picture?: Partial<ScanAnswer> | (() => Partial<ScanAnswer>);
  batches?: BatchView[];
  receipt?: FillReceipt | (() => FillReceipt);
  codes?: FakeCodes;
  /** How the accounts of a file stand to these, in their order. */
  standings?: ReplyOf<'transfer.compare'>['standings'];
  /** How this browser stands to others; else sync is off. */
  sync?: Partial<SyncStanding>;
  sites?: SiteView[];
  /** Match patterns of the hosts that access was given to. */
  granted?: string[];
  fillKeys?: string;
  /** What the health check finds. */
  findings?: HealthFinding[];
  /** How often accounts were used. */
  uses?: Use[];
  /** A code that was written into the page in front. */
  told?: ToldWarning;
  /** How a reading ended that nobody waited for. */
  outcome?: Partial<ScanOutcome>;
  /** Messages that are refused, each with its code. */
  refuse?: Partial<Record<MessageName, ErrorCode>>;
}

export interface FakeBackground {
  /** Answers a message as the router would. */
  answer: (message: { name: MessageName; request: unknown }) => Promise<Reply<unknown>>;
  /** Every message so far. */
  asked: { name: MessageName; request: unknown }[];
  world: Required<Pick<FakeWorld, 'status' | 'accounts' | 'drafts' | 'batches' | 'tab' | 'form' | 'refuse'>>;
}

type Handlers = { [N in MessageName]?: (request: RequestOf<N>) => ReplyOf<N> };

const newSite: SiteView = {
  origin: '',
  chosen: [],
  withoutClick: [],
  taught: [],
  clockAllowed: false,
  watchTyping: false,
  bySms: false,
};
const forgotten: Record<SitePart, Partial<SiteView>> = {
  chosen: { chosen: [] },
  withoutClick: { withoutClick: [] },
  clock: { clockAllowed: false },
  typing: { watchTyping: false },
  sms: { bySms: false },
};

/** A background that keeps its word in memory only: same answers and refusals as the real one, no secret, no crypto. */
export function fakeBackground(given: FakeWorld = {}): FakeBackground {
  const world = {
    status: given.status ?? unlocked,
    accounts: given.accounts ?? [],
    drafts: given.drafts ?? [],
    batches: given.batches ?? [],
    tab: given.tab ?? emptyTab,
    form: given.form ?? '',
    refuse: given.refuse ?? {},
  };
  let kept: Preferences = { ...preferences, ...given.preferences };
  let removed: AccountView[] = [];
  let sites = given.sites ?? [];
  let granted = given.granted ?? [];
  const counters = new Map<string, number>();
  const asked: FakeBackground['asked'] = [];

  const open = () => {
    if (world.status.state === 'none') throw new AppError('vault-missing');
    if (world.status.state !== 'unlocked') throw new AppError('vault-locked');
  };
  const accountOf = (id: string) => {
    open();
    const found = world.accounts.find((one) => one.id === id);
    if (!found) throw new AppError('account-unknown');
    return found;
  };
  const live = (draft: DraftView): DraftView => ({
    ...draft,
    window: draft.type === 'hotp' ? null : windowOf(draft),
  });
  const codeView = (account: AccountView) => ({
    id: account.id,
    window: account.type === 'hotp' ? null : windowOf(account),
  });
  const codes = fakeBackupCodes(given.codes ?? {}, (password) => isRight(password));
  const status = (change: Partial<VaultStatus>): VaultStatus => {
    world.status = { ...world.status, ...change };
    return world.status;
  };

  const isRight = (password: string) =>
    world.status.protection === 'device' || password === (given.password ?? 'right password');
  const reveal = (ids: string[], password: string): RevealAnswer => {
    const names = ids.map((id) => accountOf(id).issuer);
    if (!isRight(password)) return { result: 'wrong-password', codes: [], left: [], check: '' };
    const left = given.left ?? [];
    const parts = Array.from({ length: Math.ceil((ids.length - left.length) / 2) }, (_, at) =>
      names.slice(at * 2, at * 2 + 2),
    );
    const codes = parts.map((part) => encodeQr(`made up: ${part.join(', ')}`));
    return { result: 'shown', codes, left, check: ids.length > 1 ? 'lusab-babad' : '' };
  };

  const opening = (): OpeningView => ({
    status: world.status,
    preferences: kept,
    policy: { ...noPolicy, ...given.policy },
    drafts: world.drafts.map(live),
    batches: world.batches,
    form: world.form,
    waitingCodes: codes.waiting(),
    list:
      world.status.state === 'unlocked'
        ? {
            accounts: world.accounts,
            uses: given.uses ?? [],
            codes: given.refuse?.['account.codes'] ? [] : world.accounts.slice(0, 12).map(codeView),
          }
        : null,
  });
  const handlers: Handlers = {
    'opening.read': opening,
    'vault.status': () => world.status,
    'vault.create': ({ password }) =>
      status({ state: 'unlocked', protection: password === null ? 'device' : 'password', lockReason: null }),
    'vault.unlock': ({ password }) => {
      if (!isRight(password)) return { result: 'wrong-password', status: world.status };
      status({ state: 'unlocked', lockReason: null });
      return { result: 'unlocked', opening: opening() };
    },
    'vault.lock': () => status({ state: 'locked', lockReason: 'manual' }),
    'vault.rescue': ({ password }) => {
      if (password !== null && !isRight(password)) return { result: 'wrong-password', status: world.status };
      const state = password === null ? 'locked' : 'unlocked';
      return { result: given.rescued ?? 'restored', status: status({ state, protection: 'password' }) };
    },
    'vault.keepThis': () => status({ state: 'locked', protection: 'password' }),
    'vault.sealed': () => ({ sealed: '{"magic":"made up"}', opensAlone: false }),
    'vault.startAgain': () => status({ state: 'none', protection: null, lockReason: null }),
    'undo.list': () => given.undo ?? { points: [], copyProblem: null },
    'undo.preview': () => given.undoPreview ?? { back: [], gone: [], changed: [], print: 'seen' },
    'undo.do': () => ({}),
    ...fakeWays(given, world, status, opening),
    ...fakeBackups(given, isRight),
    ...codes.handlers,
    ...fakeSync(given.sync ?? {}, isRight),
    'transfer.compare': () => ({ standings: given.standings ?? [], check: 'lusab-babad' }),
    'transfer.take': ({ take }) => ({ added: 0, changed: take.length, undo: 7 }),
    'transfer.links': ({ password }) =>
      isRight(password)
        ? {
            result: 'given',
            links: ['otpauth://totp/Example:one?secret=JBSWY3DPEHPK3PXP'],
            missing: given.missing ?? 0,
          }
        : { result: 'wrong-password', links: [], missing: 0 },
    'transfer.sealed': ({ password }) =>
      isRight(password)
        ? { result: 'given', text: '{}', missing: given.missing ?? 0 }
        : { result: 'wrong-password', text: '', missing: 0 },
    ...fakeLife(given),
    'account.list': () => {
      open();
      return world.accounts;
    },
    'account.codes': ({ ids }) => {
      open();
      return ids.map((id) => codeView(accountOf(id)));
    },
    'account.advance': ({ id }) => {
      const { digits } = accountOf(id);
      const counter = (counters.get(id) ?? 0) + 1;
      counters.set(id, counter);
      return { code: fakeCode(id, counter, digits), counter };
    },
    'account.edit': ({ id, edit }) => {
      const edited = { ...accountOf(id), ...edit };
      world.accounts = world.accounts.map((one) => (one.id === id ? edited : one));
      return edited;
    },
    'account.tryCodes': ({ id, way }) => {
      const { digits, period } = accountOf(id);
      const tried = way ?? { algorithm: 'SHA1', digits, period };
      return { way: tried, window: windowOf({ id: `${id}:${tried.algorithm}`, type: 'totp', ...tried }) };
    },
    'account.changeCodes': ({ id, way: { digits, period } }) => {
      const changed = { ...accountOf(id), digits, period };
      world.accounts = world.accounts.map((one) => (one.id === id ? changed : one));
      return changed;
    },
    'account.bind': ({ id, origin }) => {
      const before = accountOf(id);
      if (!URL.canParse(origin)) throw new AppError('site-unfit');
      const added = { origin: new URL(origin).origin, source: 'person' as const, at: 0 };
      const bound = { ...before, origins: [...before.origins, added] };
      world.accounts = world.accounts.map((one) => (one.id === id ? bound : one));
      return bound;
    },
    'account.unbind': ({ id, origin }) => {
      const before = accountOf(id);
      const left = { ...before, origins: before.origins.filter((one) => one.origin !== origin) };
      world.accounts = world.accounts.map((one) => (one.id === id ? left : one));
      return left;
    },
    'account.move': ({ id, before }) => {
      const moving = accountOf(id);
      const others = world.accounts.filter((one) => one !== moving);
      const at = others.findIndex((one) => one.id === before);
      world.accounts = others.toSpliced(at < 0 ? others.length : at, 0, moving);
      return {};
    },
    'account.copied': () => ({}),
    'account.remove': ({ id }) => {
      removed = [...removed, accountOf(id)];
      world.accounts = world.accounts.filter((one) => one.id !== id);
      return {};
    },
    'reveal.account': ({ id, password }) => reveal([id], password),
    'reveal.batch': ({ ids, password }) => reveal(ids, password),
    'account.restore': ({ id }) => {
      const back = removed.find((one) => one.id === id);
      if (!back) throw new AppError('account-unknown');
      world.accounts = [...world.accounts, back];
      return back;
    },
    'draft.scan': ({ byItself }) => {
      const isOfElsewhere = (one: DraftView) => !isKept(one) && one.origin !== given.tab?.origin;
      if (byItself && (given.tab?.enrolling !== true || world.drafts.some(isOfElsewhere)))
        return { ...nothingFound, further: 0, from: 0, problem: null, preview: null };
      return {
        further: 0,
        from: 0,
        problem: null,
        preview: null,
        ...given.scan,
        ...take({ ...nothingFound, ...given.scan }),
      };
    },
    'draft.picture': () => {
      const found = typeof given.picture === 'function' ? given.picture() : given.picture;
      return take({ ...nothingFound, ...found });
    },
    'draft.read': ({ text }) => {
      if (!text.trim().startsWith('otpauth:')) throw new AppError('not-otpauth');
      return { ...nothingFound, drafts: [live(addDraft({ issuer: 'Pasted', account: 'from link' }))] };
    },
    'draft.make': ({ issuer, account, secret, type, algorithm, digits, period, counter }) => {
      if (!/^[A-Z2-7\s]+$/i.test(secret)) throw new AppError('invalid-secret');
      return live(addDraft({ issuer, account, type, algorithm, digits, period, counter }));
    },
    'draft.list': () => world.drafts.map(live),
    'draft.keep': keep,
    'draft.keepAll': ({ keep: kept, drop }) => {
      const added = kept.map(keep);
      world.drafts = world.drafts.filter(({ id }) => !drop.includes(id));
      world.batches = world.batches.filter(
        ({ id, missing }) => missing.length > 0 || world.drafts.some(({ batch }) => batch === id),
      );
      return added;
    },
    'batch.list': () => world.batches,
    'batch.drop': ({ id }) => {
      world.batches = world.batches.filter((one) => one.id !== id);
      world.drafts = world.drafts.filter(({ batch }) => batch !== id);
      return {};
    },
    'draft.drop': ({ id }) => {
      world.drafts = world.drafts.filter((one) => one.id !== id);
      return {};
    },
    'form.save': ({ text }) => {
      world.form = text;
      return {};
    },
    'tab.look': () => (world.status.state === 'unlocked' ? world.tab : { ...world.tab, accountIds: [] }),
    'tab.fill': ({ accountId, bindTo }) => {
      accountOf(accountId);
      if (bindTo !== null) world.tab = { ...world.tab, accountIds: [accountId] };
      const receipt = typeof given.receipt === 'function' ? given.receipt() : given.receipt;
      return receipt ?? { filled: 6, of: 6, problem: null, waitUntil: null, trusted: false };
    },
    'clock.allow': () => {
      world.tab = { ...world.tab, clock: { state: 'corrected', ahead: world.tab.clockAhead ?? 0 } };
      return {};
    },
    'teach.start': () => ({ started: world.tab.readable }),
    'site.list': () => sites,
    'site.forget': ({ origin, part }) => {
      sites = sites
        .map((site) => (site.origin === origin ? { ...site, ...forgotten[part] } : site))
        .filter(
          (site) =>
            site.chosen.length + site.withoutClick.length + site.taught.length > 0 || site.clockAllowed,
        );
      return sites;
    },
    'site.forgetField': ({ origin, at }) => {
      sites = sites
        .map((site) =>
          site.origin === origin ? { ...site, taught: site.taught.filter((one) => one.at !== at) } : site,
        )
        .filter((site) => site.chosen.length + site.taught.length > 0);
      return sites;
    },
    'site.withoutClick': ({ origin, accountId, on }) => {
      const before = sites.find((site) => site.origin === origin) ?? { ...newSite, origin };
      const others = before.withoutClick.filter((id) => id !== accountId);
      const after = { ...before, withoutClick: on ? [...others, accountId] : others };
      sites = [after, ...sites.filter((site) => site.origin !== origin)];
      return sites;
    },
    'access.list': () => ({ patterns: granted }),
    'access.return': ({ pattern }) => {
      granted = granted.filter((one) => one !== pattern);
      return { patterns: granted };
    },
    'keys.read': () => ({ fill: given.fillKeys ?? 'Alt+Shift+2', scan: 'Alt+Shift+3', lock: '' }),
    'scan.outcome': () =>
      given.outcome ? { ...failedLook('no-qr-found'), problem: null, ...given.outcome } : null,
    'box.start': () => ({ started: true }),
    'health.read': () => ({ findings: given.findings ?? [] }),
    'told.read': () => given.told ?? null,
    'told.dismiss': () => ({}),
    'activity.read': () => given.activity ?? { entries: [], whole: true },
    'policy.read': () => ({ ...noPolicy, ...given.policy }),
    'preferences.write': (change) => {
      kept = { ...kept, ...change };
      return kept;
    },
  };

  function keep({ id, issuer, account, bind }: KeepRequest): AccountView {
    open();
    const draft = world.drafts.find((one) => one.id === id);
    if (!draft) throw new AppError('draft-unknown');
    world.drafts = world.drafts.filter((one) => one !== draft);
    const { type, digits, period, origin } = draft;
    const origins = bind && origin !== null ? [{ origin, source: 'enrolled' as const, at: 0 }] : [];
    const added: AccountView = {
      id: `kept-${id}`,
      issuer,
      account,
      type,
      digits,
      period,
      origins,
      tags: [],
      pinned: false,
      icon: null,
    };
    world.accounts = [...world.accounts, added];
    return added;
  }

  function take(found: ScanAnswer): ScanAnswer {
    const ids = found.drafts.map(({ id }) => id);
    world.drafts = [...world.drafts.filter(({ id }) => !ids.includes(id)), ...found.drafts];
    const batches = found.batches.map(({ id }) => id);
    world.batches = [...world.batches.filter(({ id }) => !batches.includes(id)), ...found.batches];
    return { ...found, drafts: found.drafts.map(live) };
  }

  function addDraft(change: Partial<DraftView>): DraftView {
    const made = draft(`draft-${world.drafts.length + 1}`, {
      issuer: '',
      account: '',
      origin: null,
      ...change,
    });
    world.drafts = [...world.drafts, made];
    return made;
  }

  return {
    asked,
    world,
    async answer({ name, request }) {
      asked.push({ name, request });
      const refusal = world.refuse[name];
      if (refusal) return { ok: false, code: refusal };
      if (name === given.goesOn) return new Promise(() => {});
      // Each handler takes the request of its own name; the map holds them under it.
      const handler = handlers[name] as ((request: unknown) => unknown) | undefined;
      if (!handler) return { ok: false, code: 'bad-request' };
      try {
        return { ok: true, value: handler(request) };
      } catch (error) {
        return { ok: false, code: codeOf(error) };
      }
    },
  };
}

/** The window of a made-up code: it changes as a real one does and is the same for the same step. */
export function windowOf({
  id,
  digits,
  period,
  type,
}: Pick<AccountView, 'id' | 'digits' | 'period' | 'type'>): CodeWindow {
  const step = Math.floor(Date.now() / 1000 / period);
  const code = (at: number) => (type === 'steam' ? steamCode(id, at) : fakeCode(id, at, digits));
  return { current: code(step), next: code(step + 1), changesAt: (step + 1) * period * 1000, step };
}

function scrambled(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

function fakeCode(id: string, step: number, digits: number): string {
  return String(scrambled(`${id}:${step}`) * 7919)
    .slice(-digits)
    .padStart(digits, '0');
}

function steamCode(id: string, step: number): string {
  const letters = '23456789BCDFGHJKMNPQRTVWXY';
  return [0, 1, 2, 3, 4]
    .map((place) => letters[scrambled(`${id}:${step}:${place}`) % letters.length])
    .join('');
}
