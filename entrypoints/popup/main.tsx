import { render } from 'preact';
import { App } from '../../components/App.tsx';
import { fitWindow } from '../../components/fit-window.ts';
import { whenStylesAreLater } from '../../components/views/later.ts';
import { requestAccess } from '../../lib/browser/access.ts';
import { askToClear } from '../../lib/browser/clipboard-permission.ts';
import { askToNotify, mayNotify } from '../../lib/browser/notify.ts';
import { openTabPage } from '../../lib/browser/tab-page.ts';
import { useLanguage } from '../../lib/i18n/index.ts';
import { whenClearingIsAsked } from '../../lib/state/clipboard-state.ts';
import { whenKeysAreChanged } from '../../lib/state/keys-state.ts';
import { whenNotifyingIsAsked } from '../../lib/state/notify-state.ts';
import { openPopup } from '../../lib/state/opening.ts';
import { whenPanelIsAsked } from '../../lib/state/panel-state.ts';
import { loadPolicy } from '../../lib/state/policy-state.ts';
import { preferences } from '../../lib/state/preferences-state.ts';
import { whenAccessIsAsked } from '../../lib/state/sites-state.ts';
import { whenTabIsAsked } from '../../lib/state/tab-page-state.ts';
import { followVault, vault } from '../../lib/state/vault-state.ts';

/** When all that comes by itself stands in the popup, ms after it was drawn. */
const settled = 500;

const asked = new URLSearchParams(location.search).get('tab');
const root = document.getElementById('root');
const { dataset } = document.documentElement;
const isPanel = dataset['frame'] === 'panel';

// In a window or tab of its own the popup has no edge of the browser around it.
if (asked !== null) dataset['frame'] = 'window';
else if (!isPanel) fitWindow(document);

whenStylesAreLater(() => import('../../components/styles/later.css'));
whenAccessIsAsked(requestAccess);
whenClearingIsAsked(askToClear);
whenKeysAreChanged(async () => (await import('../../lib/browser/shortcuts.ts')).openShortcutPage());
whenNotifyingIsAsked({ may: mayNotify, ask: askToNotify });
whenTabIsAsked(async (place) => {
  await openTabPage(place);
  if (!isPanel) window.close();
});
await openPopup(document, asked === null ? null : Number(asked));
await useLanguage(preferences.value?.language ?? 'auto');
if (root) render(<App />, root);

// Not before the first picture: nobody can ask for it sooner.
if (!isPanel) {
  whenPanelIsAsked(import('../../lib/browser/panel.ts').then(({ panelOpener }) => panelOpener(window)));
  const { keepLayout } = await import('../../lib/browser/last-layout.ts');
  const keep = () => keepLayout(window, vault.peek()?.locksAt ?? null);
  preferences.subscribe(() => void setTimeout(keep, settled));
}

// By hotkey, by the system, at a deadline: whatever locks may do so with the codes in sight. The popup closes when the person
// turns to something else; the panel stays, so it follows what else goes on outside.
const { onLockElsewhere } = await import('../../lib/browser/lock-elsewhere.ts');
onLockElsewhere(() => void followVault());
if (isPanel) {
  const { onTabBeside } = await import('../../lib/browser/panel.ts');
  const { onManagedChange } = await import('../../lib/browser/policy.ts');
  const { onViewNews } = await import('../../lib/browser/view-news.ts');
  const { followList } = await import('../../lib/state/move-state.ts');
  const { followWarnings } = await import('../../lib/state/recovery-watch-state.ts');
  onViewNews({ list: () => void followList(), warnings: () => void followWarnings() });
  const { followTab } = await import('../../lib/state/tab-beside.ts');
  void onTabBeside((tabId) => void followTab(tabId));
  onManagedChange(() => void loadPolicy());
}
