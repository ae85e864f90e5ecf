import { render } from 'preact';
import { App } from '../../components/App.tsx';
import { Gallery, readWanted } from '../../components/gallery/Gallery.tsx';
import { setRows, setScreen } from '../../components/gallery/samples.ts';
import { languageTag } from '../../lib/core/languages.ts';
import { direction, useLanguage } from '../../lib/i18n/index.ts';

const root = document.getElementById('root');
const page = document.documentElement;
const wanted = readWanted(location.search);

await useLanguage(wanted.language);
if (wanted.screen !== null) {
  // A screen by itself has the size of the popup.
  delete page.dataset['frame'];
  setScreen(wanted.screen, wanted);
  if (root) render(<App />, root);
} else {
  page.lang = languageTag(wanted.language);
  page.dir = direction();
  if (wanted.look === 'contrast') page.dataset['contrast'] = 'more';
  else page.dataset['look'] = wanted.look;
  setRows();
  if (root) render(<Gallery {...wanted} />, root);
}
