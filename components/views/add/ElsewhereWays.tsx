import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import type { TabPlace } from '../../../lib/state/rooms.ts';
import { goToTab, place, roomy } from '../../../lib/state/tab-page-state.ts';
import { Callout } from '../../parts/Callout.tsx';
import { Icon, type IconName } from '../../parts/Icon.tsx';
import { CameraView } from './CameraView.tsx';
import { draftFrame } from './draft-frame.ts';
import { readFiles } from './picture-files.ts';
import { takeScreen } from './take-screen.ts';

const ways: readonly {
  place: TabPlace;
  icon: IconName;
  label: 'wayFile' | 'wayScreen' | 'wayCamera' | 'wayImport';
}[] = [
  { place: 'files', icon: 'picture', label: 'wayFile' },
  { place: 'screen', icon: 'window', label: 'wayScreen' },
  { place: 'camera', icon: 'camera', label: 'wayCamera' },
  { place: 'import', icon: 'moveIn', label: 'wayImport' },
];

/**
 * Codes that no page in front shows. The browser closes the popup when it asks for a file, a window or the camera: from
 * there each way leads to the page in a tab.
 */
export function ElsewhereWays() {
  const files = useRef<HTMLInputElement>(null);
  const asked = useRef<HTMLButtonElement>(null);
  const [refused, setRefused] = useState(false);
  const [camera, setCamera] = useState(place.value === 'camera');
  const wanted = place.value;

  useEffect(() => {
    if (wanted === 'camera') setCamera(true);
    else asked.current?.focus();
  }, [wanted]);

  const go = async (to: TabPlace) => {
    if (!roomy.value || to === 'import') {
      await goToTab(to);
      return;
    }
    if (to === 'files') files.current?.click();
    else if (to === 'camera') setCamera(true);
    else setRefused(!(await takeScreen()));
  };

  return (
    <section class="elsewhere" aria-labelledby="elsewhere-title">
      <h2 id="elsewhere-title">{t('fromElsewhere')}</h2>
      <div class="ways">
        {ways.map(({ place: to, icon, label }) => (
          <button
            key={to}
            ref={to === wanted ? asked : null}
            type="button"
            class="way"
            data-asked={to === wanted || undefined}
            onClick={() => void go(to)}
          >
            <Icon name={icon} />
            <span>{t(label)}</span>
          </button>
        ))}
      </div>
      <input
        ref={files}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          readFiles([...(currentTarget.files ?? [])], 'file');
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      <p class="soft">{t(roomy.value ? 'elsewhereHintTab' : 'elsewhereHint')}</p>
      {refused && (
        <Callout tone="info" role="status">
          {t('screenRefused')}
        </Callout>
      )}
      {camera && <CameraView read={draftFrame} />}
    </section>
  );
}
