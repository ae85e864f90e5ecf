import { render } from 'preact';
import { App } from '../../components/App.tsx';
import { requestAccess } from '../../lib/browser/access.ts';
import { copyAndClear } from '../../lib/browser/clipboard.ts';
import { askToClear } from '../../lib/browser/clipboard-permission.ts';
import { codesOf, decodeHere } from '../../lib/browser/decode-here.ts';
import { saveFile } from '../../lib/browser/download.ts';
import { onLockElsewhere } from '../../lib/browser/lock-elsewhere.ts';
import { askToNotify, mayNotify } from '../../lib/browser/notify.ts';
import { onManagedChange } from '../../lib/browser/policy.ts';
import { closeTabPage } from '../../lib/browser/tab-page.ts';
import { runTransfer } from '../../lib/browser/transfer-host.ts';
import { ownVersion } from '../../lib/browser/version.ts';
import { onViewNews } from '../../lib/browser/view-news.ts';
import { useLanguage } from '../../lib/i18n/index.ts';
import { version } from '../../lib/state/about-state.ts';
import { whenFileIsSaved } from '../../lib/state/backup-state.ts';
import { whenClearingIsAsked, whenCopiedForAWhile } from '../../lib/state/clipboard-state.ts';
import { whenKeysAreChanged } from '../../lib/state/keys-state.ts';
import { followList } from '../../lib/state/move-state.ts';
import { whenNotifyingIsAsked } from '../../lib/state/notify-state.ts';
import { openPopup } from '../../lib/state/opening.ts';
import { whenPasskeyIsUsed } from '../../lib/state/passkey-state.ts';
import { loadPolicy } from '../../lib/state/policy-state.ts';
import { preferences } from '../../lib/state/preferences-state.ts';
import { followWarnings } from '../../lib/state/recovery-watch-state.ts';
import { useRoom } from '../../lib/state/room-address.ts';
import { whenAccessIsAsked } from '../../lib/state/sites-state.ts';
import { whenTabIsAsked, whenTabIsDone } from '../../lib/state/tab-page-state.ts';
import { whenPictureIsRead, whenTransferRuns } from '../../lib/state/transfer-state.ts';
import { followVault } from '../../lib/state/vault-state.ts';

const root = document.getElementById('root');

useRoom(window);
version.value = ownVersion();
whenAccessIsAsked(requestAccess);
whenClearingIsAsked(askToClear);
whenKeysAreChanged(async () => (await import('../../lib/browser/shortcuts.ts')).openShortcutPage());
whenNotifyingIsAsked({ may: mayNotify, ask: askToNotify });
whenTabIsDone(closeTabPage);
whenTransferRuns(runTransfer);
whenPictureIsRead(async (picture) => {
  const { codes } = codesOf(await decodeHere({ picture, isScreen: false, crops: [], whole: 'yes' }));
  return codes.map(({ text }) => text);
});
whenTabIsAsked(async (place) => {
  location.hash = place;
});
whenFileIsSaved((name, text) => saveFile(window, name, text));
whenCopiedForAWhile((text) => copyAndClear(window, text));
whenPasskeyIsUsed(async () => {
  const { makePasskey, usePasskey } = await import('../../lib/browser/passkey.ts');
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  return { make: (name) => makePasskey(name, random), use: (call) => usePasskey(call, random) };
});
// A tab stays open while the organisation changes its mind, and while the vault is locked, opened or changed elsewhere.
onManagedChange(() => void loadPolicy());
onLockElsewhere(() => void followVault());
onViewNews({ list: () => void followList(), warnings: () => void followWarnings() });
// Only a page may ask, and no browser says what its answer is worth: nothing is promised from it.
void navigator.storage.persist();
await openPopup(document, null);
await useLanguage(preferences.value?.language ?? 'auto');
if (root) render(<App />, root);
