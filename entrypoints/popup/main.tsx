import { render } from 'preact';
import { App } from '../../components/App.tsx';
import { fitWindow } from '../../components/fit-window.ts';
import { requestAccess } from '../../lib/browser/access.ts';
import { askToClear } from '../../lib/browser/clipboard-alarm.ts';
import { askToNotify, mayNotify } from '../../lib/browser/notify.ts';
import { openShortcutPage } from '../../lib/browser/shortcuts.ts';
import { openTabPage } from '../../lib/browser/tab-page.ts';
import { useLanguage } from '../../lib/i18n/index.ts';
import { whenClearingIsAsked } from '../../lib/state/clipboard-state.ts';
import { whenKeysAreChanged } from '../../lib/state/keys-state.ts';
import { whenNotifyingIsAsked } from '../../lib/state/notify-state.ts';
import { openPopup } from '../../lib/state/opening.ts';
import { preferences } from '../../lib/state/preferences-state.ts';
import { whenAccessIsAsked } from '../../lib/state/sites-state.ts';
import { whenTabIsAsked } from '../../lib/state/tab-page-state.ts';

const asked = new URLSearchParams(location.search).get('tab');
const root = document.getElementById('root');

// In a window or tab of its own the popup has no edge of the browser around it.
if (asked !== null) document.documentElement.dataset['frame'] = 'window';
else fitWindow(document);

whenAccessIsAsked(requestAccess);
whenClearingIsAsked(askToClear);
whenKeysAreChanged(openShortcutPage);
whenNotifyingIsAsked({ may: mayNotify, ask: askToNotify });
whenTabIsAsked(async (place) => {
  await openTabPage(place);
  window.close();
});
await openPopup(document, asked === null ? null : Number(asked));
await useLanguage(preferences.value?.language ?? 'auto');
if (root) render(<App />, root);
