import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { languageTag } from '../lib/core/languages.ts';
import { direction, language, useLanguage } from '../lib/i18n/index.ts';
import { loadSearch } from '../lib/state/list-state.ts';
import { notice } from '../lib/state/notices-state.ts';
import { preferences } from '../lib/state/preferences-state.ts';
import { type Screen, screen } from '../lib/state/screen-state.ts';
import { place, roomy } from '../lib/state/tab-page-state.ts';
import { vault, vaultProblem } from '../lib/state/vault-state.ts';
import { Codes } from './views/Codes.tsx';
import { LiveRegion } from './views/LiveRegion.tsx';
import {
  Account,
  Activity,
  Add,
  Backup,
  BackupCodes,
  Broken,
  ChangePassword,
  Confirm,
  FirstRun,
  Health,
  KeepCodes,
  loadLater,
  Manage,
  NoticeToast,
  RecoveryKey,
  RolledBack,
  Security,
  Settings,
  ShowQr,
  SiteAlerts,
  Sites,
  TabPage,
  TeamPane,
  Trusted,
  Unlock,
  Wiped,
} from './views/later.ts';
import { Waiting } from './views/Waiting.tsx';

const screens: Record<Screen['name'], () => VNode> = {
  codes: () => (roomy.value ? <TabPage /> : <Codes />),
  // A tab that was opened for something else shows that, although a form waits.
  add: () => (roomy.value ? <TabPage /> : <Add />),
  confirm: () => <Confirm />,
  account: () => <Account />,
  show: () => <ShowQr />,
  settings: () => <Settings />,
  security: () => <Security />,
  password: () => <ChangePassword />,
  recovery: () => <RecoveryKey />,
  sites: () => <Sites />,
  activity: () => <Activity />,
  health: () => <Health />,
  'backup-codes': () => <BackupCodes />,
  'keep-codes': () => <KeepCodes />,
  trusted: () => <Trusted />,
  team: () => <TeamPane />,
};

/** The whole popup, or the page in a tab: chooses the screen by the vault and, once it is unlocked, by where the person went. */
export function App() {
  const spoken = useSpokenLanguage();
  useLook();
  const [calm, setCalm] = useState(false);
  useEffect(() => {
    // What is one click away is fetched while nothing else is to do.
    const idle = setTimeout(() => {
      void loadSearch();
      void loadLater().then(() => setCalm(true));
    }, 400);
    return () => clearTimeout(idle);
  }, []);
  return (
    <div class="app" key={spoken}>
      {calm && <SiteAlerts />}
      <View />
      {notice.value && <NoticeToast shown={notice.value} />}
      <LiveRegion />
    </div>
  );
}

function View() {
  const status = vault.value;
  if (vaultProblem.value !== null) return <Broken code={vaultProblem.value} />;
  // A backup is the way back from all of these.
  if (roomy.value && place.value === 'backup' && status && !['unlocked', 'newer'].includes(status.state))
    return <Backup />;
  switch (status?.state) {
    case undefined:
      return <Waiting />;
    case 'none':
      return roomy.value ? <Manage>{null}</Manage> : <FirstRun />;
    case 'locked':
      return <Unlock />;
    case 'damaged':
      return <Broken code="vault-damaged" />;
    case 'wiped':
      return <Wiped />;
    case 'rolled-back':
      return <RolledBack />;
    case 'newer':
      return <Broken code="vault-newer" />;
    case 'unlocked': {
      const shown = screens[screen.value.name]();
      return roomy.value ? <Manage>{shown}</Manage> : shown;
    }
  }
}

/** Speaks the language that the person prefers; language and direction stand on the root. */
function useSpokenLanguage(): string {
  const wanted = preferences.value?.language ?? 'auto';
  const [spoken, setSpoken] = useState(language());
  const focused = useRef<string | null>(null);
  focused.current = document.activeElement?.id ?? null;
  useEffect(() => {
    void useLanguage(wanted).then(() => setSpoken(language()));
  }, [wanted]);
  useLayoutEffect(() => {
    const { documentElement: root } = document;
    const lang = languageTag(spoken);
    // Named anew, even as it was, it has the browser find the style of everything once more. The direction is the language's.
    if (root.lang === lang) return;
    root.lang = lang;
    root.dir = direction();
    // A new language draws everything anew: the focus goes back to where it was.
    if (focused.current) document.getElementById(focused.current)?.focus();
  }, [spoken]);
  return spoken;
}

function useLook(): void {
  const { look = 'auto', density = 'comfortable' } = preferences.value ?? {};
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    const fixed = look === 'light' || look === 'dark';
    if (fixed) dataset['look'] = look;
    else delete dataset['look'];
    dataset['density'] = density;
    // The system may ask for contrast by itself.
    const wish = matchMedia('(prefers-contrast: more)');
    const follow = () => {
      dataset['contrast'] = look === 'contrast' || wish.matches ? 'more' : 'normal';
    };
    follow();
    wish.addEventListener('change', follow);
    return () => wish.removeEventListener('change', follow);
  }, [look, density]);
}
