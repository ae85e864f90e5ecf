import { render } from 'preact';
import { App } from '../../components/App.tsx';
import { requestAccess } from '../../lib/browser/access.ts';
import { useLanguage } from '../../lib/i18n/index.ts';
import { openPopup } from '../../lib/state/opening.ts';
import { preferences } from '../../lib/state/preferences-state.ts';
import { whenAccessIsAsked } from '../../lib/state/sites-state.ts';
import { useRoom } from '../../lib/state/tab-page-state.ts';

const root = document.getElementById('root');

useRoom(window);
whenAccessIsAsked(requestAccess);
await openPopup(document, null);
await useLanguage(preferences.value?.language ?? 'auto');
if (root) render(<App />, root);
