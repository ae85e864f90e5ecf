import 'fake-indexeddb/auto';
import type { ButtonMark } from '../../../lib/background/button.ts';
import type { Deps, TabFacts } from '../../../lib/background/deps.ts';
import { makeHandlers } from '../../../lib/background/handlers.ts';
import { makePreferences } from '../../../lib/background/preferences.ts';
import { readPolicy } from '../../../lib/core/policy.ts';
import type { PageCaller } from '../../../lib/messaging/caller.ts';
import type { PageTarget } from '../../../lib/messaging/page-client.ts';
import type {
  PageMessageName,
  PageReplyOf,
  PageRequestOf,
  PromptSeen,
} from '../../../lib/messaging/page-contract.ts';
import type { Handlers } from '../../../lib/messaging/router.ts';
import { openVault } from '../../../lib/vault/vault.ts';
import { makeValues, type TestValues } from '../vault/world.ts';

type Told = { target: PageTarget; name: PageMessageName; request: unknown };
type PageAnswers = {
  [N in PageMessageName]?: (request: PageRequestOf<N>) => PageReplyOf<N> | Promise<PageReplyOf<N>>;
};

export interface TestWorld {
  handlers: Handlers;
  deps: Deps;
  databaseName: string;
  /** Where the second copy lies. */
  area: TestValues;
  /** ms since 1970; move it by hand. */
  clock: { now: number };
  /** Everything that was said to pages. */
  told: Told[];
  /** How the page's engine answers; a name that is missing has no engine. */
  page: PageAnswers;
  tabs: TabFacts[];
  /** The texts that a screenshot shows. */
  texts: string[];
  /** The texts that pictures by themselves hold, by their address. */
  inPictures: Map<string, string[]>;
  /** How many screenshots were taken. */
  shots: { count: number };
  /** How often the decoder was to be started before there was a picture. */
  warmed: { count: number };
  /** The toolbar button says that something waits. */
  mark: { waits: boolean; said: ButtonMark | null };
  /** Addresses that were opened in tabs of their own. */
  addresses: string[];
  /** When each reminder is due next. */
  reminders: Map<string, number | null>;
  notified: string[];
  /** What the browser carries between its installations. */
  shared: { [name: string]: unknown };
  /** How often the popup was to be opened, and whether the browser lets it. */
  opened: { count: number; works: boolean };
  /** When the clipboard is cleared next. */
  clipboard: { at: number | null };
  /** When the key is wiped if nobody comes; null = never. */
  alarm: { at: number | null };
  /** What the organisation set; the browser gives it as it is. */
  managed: { settings: unknown };
  /** Hosts that the person gave access to. */
  granted: Set<string>;
  /** What the session's memory holds, as text. */
  dump(): string;
}

function memory() {
  const kept = new Map<string, unknown>();
  return {
    get: async (key: string) => structuredClone(kept.get(key)),
    set: async (key: string, value: unknown) => void kept.set(key, structuredClone(value)),
    remove: async (key: string) => void kept.delete(key),
    dump: () => JSON.stringify([...kept]),
  };
}

/** The address of a picture that a person gives; it shows `texts`. */
export const given = 'data:';

const corner = { x: 0, y: 0 };

let databases = 0;

/** The background with a real vault on an IndexedDB in memory, one tab, and a clock that stands at a step's begin. */
export function testWorld(): TestWorld {
  const clock = { now: 1_800_000_000_000 };
  const session = memory();
  const managed: TestWorld['managed'] = { settings: {} };
  const policy = async () => readPolicy(managed.settings);
  const kept = memory();
  const preferences = makePreferences(kept, policy);
  const told: Told[] = [];
  const page: PageAnswers = { 'page.captured': () => ({ nonce: loginPrompt.nonce }) };
  const tabs: TabFacts[] = [{ id: 7, windowId: 1, url: 'https://app.helpkit.in/login', active: true }];
  const texts: string[] = [];
  databases += 1;
  const databaseName = `test-${databases}`;
  const area = makeValues();
  const vault = openVault({
    area,
    now: () => clock.now,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    session,
    databaseName,
    autoLockMinutes: async () => (await preferences.read()).autoLockMinutes,
    memoryOnly: async () => (await policy()).policy.memoryOnly,
    mayOpenAlone: async () => !(await policy()).policy.passwordRequired,
    kdf: { memory: 8_192, passes: 1, lanes: 1 },
  });
  const opened = { count: 0, works: true };
  const shots = { count: 0 };
  const mark: TestWorld['mark'] = { waits: false, said: null };
  const addresses: string[] = [];
  const reminders = new Map<string, number | null>();
  const notified: string[] = [];
  const shared: { [name: string]: unknown } = {};
  const warmed = { count: 0 };
  const inPictures = new Map<string, string[]>();
  const granted = new Set<string>();
  const alarm: TestWorld['alarm'] = { at: null };
  const clipboard: TestWorld['clipboard'] = { at: null };
  let ids = 0;
  const jobs: Promise<unknown>[] = [];
  const deps: Deps = {
    vault,
    now: () => clock.now,
    rest: async () => {},
    afterwards: (job) => void jobs.push(job()),
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    session,
    preferences,
    policy,
    kept,
    shared: {
      read: async () => ({ ...shared }),
      write: async (items) => {
        Object.assign(shared, items);
        return 'written';
      },
    },
    tabs: {
      find: async (id) => tabs.find((tab) => tab.id === id) ?? null,
      front: async () => tabs.find((tab) => tab.active) ?? null,
      all: async () => tabs.map(({ id }) => id),
      injectEngine: async () => false,
      injectOverlay: async () => true,
      injectReader: async () => true,
      injectPart: async () => true,
      open: async (address) => void addresses.push(address),
    },
    async tell<N extends PageMessageName>(target: PageTarget, name: N, request: PageRequestOf<N>) {
      told.push({ target, name, request });
      const answer = page[name];
      if (answer === undefined) throw new Error('no engine there');
      return answer(request);
    },
    capture: async () => {
      shots.count += 1;
      return 'data:image/png;base64,';
    },
    decode: async ({ picture, at }) =>
      (inPictures.get(picture) ?? (at !== null || picture === given ? texts : [])).map((text) => ({
        text,
        corners: [corner, corner, corner, corner],
      })),
    decodeShown: async (request) => {
      const codes = await deps.decode(request);
      const preview = { url: `small ${request.picture}`, x: 10, y: 10, by: 2 };
      return { codes, preview: codes.length > 0 ? preview : null };
    },
    warmDecoder: () => {
      warmed.count += 1;
    },
    markButton: async (said) => {
      mark.waits = said?.text === '1';
      mark.said = said;
    },
    remind: async (of, at) => void reminders.set(of, at),
    notify: async (word) => void notified.push(word),
    zone: () => 'UTC',
    boxWords: async () => ({ language: 'en', direction: 'ltr', title: '', hint: '', cancel: '' }),
    openPopup: async () => {
      opened.count += 1;
      return opened.works;
    },
    clearClipboard: async (at) => {
      clipboard.at = at;
    },
    lockAlarm: async (at) => {
      alarm.at = at;
    },
    access: {
      isOwn: (origin) => origin.endsWith('helpkit.in'),
      has: async (origin) => origin.endsWith('helpkit.in'),
      list: async () => [...granted],
      giveBack: async (pattern) => void granted.delete(pattern),
    },
    keys: async () => ({ fill: 'Alt+Shift+2', scan: 'Alt+Shift+3', lock: 'Alt+Shift+9' }),
  };
  return {
    handlers: withWhatFollows(makeHandlers(deps), jobs),
    databaseName,
    area,
    deps,
    clock,
    told,
    page,
    tabs,
    texts,
    inPictures,
    shots,
    warmed,
    mark,
    addresses,
    reminders,
    notified,
    shared,
    opened,
    alarm,
    clipboard,
    managed,
    granted,
    dump: session.dump,
  };
}

/** Each answer comes when all is done that follows from the question. */
function withWhatFollows(handlers: Handlers, jobs: Promise<unknown>[]): Handlers {
  const whole = Object.entries(handlers).map(([name, handle]) => [
    name,
    async (request: never, caller: never) => {
      const answer: unknown = await handle(request, caller);
      await Promise.all(jobs.splice(0));
      return answer;
    },
  ]);
  return Object.fromEntries(whole) as Handlers; // the same names, each with the answers of its own
}

export const helpkit: PageCaller = {
  tier: 'page',
  tabId: 7,
  documentId: 'document-1',
  origin: 'https://app.helpkit.in',
};

export const loginPrompt: PromptSeen = {
  nonce: 'nonce-1',
  kind: 'totp',
  waitsFor: 'totp',
  fields: 6,
  digits: 6,
  trustBox: true,
  trustMinutes: 43_200,
  trustTicked: false,
  pictures: 0,
  path: '/login/code',
  username: '',
  openedAnew: false,
  cameFrom: '',
  reasons: [],
  emptied: false,
  listed: 0,
  asksLogin: false,
  choosesMethod: false,
  frame: 'top',
};

export const extension = { tier: 'extension' } as const;
export const enrolmentUri =
  'otpauth://totp/HelpKit:agent%40team.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=HelpKit';
