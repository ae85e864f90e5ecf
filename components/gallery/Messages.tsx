import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { BatchView } from '../../lib/messaging/draft-views.ts';
import { BatchCard } from '../parts/BatchCard.tsx';
import { Callout } from '../parts/Callout.tsx';
import { CheckWord } from '../parts/CheckWord.tsx';
import { HidingLine } from '../parts/HidingLine.tsx';
import { OtherCodeWords } from '../parts/OtherCodeWords.tsx';
import { Toast } from '../parts/Toast.tsx';
import { Awaited } from '../views/Awaited.tsx';
import { Part, State } from './Part.tsx';
import { awaited } from './samples.ts';

const nothing = () => {};

const batch: BatchView = {
  id: 'made-up',
  size: 4,
  missing: [2, 4],
  total: 12,
  fresh: 9,
  same: 2,
  dropped: 0,
  unreadable: [{ issuer: 'Old Portal', account: 'me', code: 'unsupported-algorithm' }],
};

/** What is said to the person. */
export function Messages() {
  const [whole, setWhole] = useState(false);
  const toast = { closeLabel: t('close'), onClose: nothing, onHold: nothing, onResume: nothing };
  return (
    <>
      <Part name="Callout">
        <State of="info, good, warning, danger">
          <Callout tone="info">{t('clockCorrected')}</Callout>
          <Callout tone="good">{t('foundWhileLocked')}</Callout>
          <Callout tone="warning">{t('bcFew')}</Callout>
          <Callout tone="danger">{t('lookalikeTab', ['helpkit.example', 'helpkit.in'])}</Callout>
        </State>
      </Part>
      <Part name="Toast">
        <State of="with a way back">
          <Toast {...toast} label={t('notice')} tone="plain" action={{ label: t('undo'), onClick: nothing }}>
            {t('removed', ['HelpKit'])}
          </Toast>
        </State>
        <State of="something failed">
          <Toast {...toast} label={`${t('notice')} 2`} tone="danger">
            {t('screenRefused')}
          </Toast>
        </State>
      </Part>
      <Part name="HidingLine">
        <State of="shown for a while only">
          <HidingLine seconds={42} onHide={nothing} />
        </State>
      </Part>
      <Part name="CheckWord">
        <State of="two words to compare">
          <CheckWord word="amber-otter" hint={t('checkGiven')} />
        </State>
      </Part>
      <Part name="Awaited">
        <State of="slow to come">
          <Awaited of={awaited.slow} load={async () => {}} />
        </State>
        <State of="could not be learnt">
          <Awaited of={awaited.failed} load={async () => {}} />
        </State>
      </Part>
      <Part name="OtherCodeWords">
        <State of="a link; nothing that can be read">
          <div>
            <OtherCodeWords other={{ code: 'web-link', text: 'https://shop.example/menu' }} />
            <OtherCodeWords other={{ code: 'web-link', text: null }} />
          </div>
        </State>
      </Part>
      <Part name="BatchCard">
        <State of="parts missing; whole once one was added">
          <BatchCard
            batch={whole ? { ...batch, missing: [], unreadable: [] } : batch}
            onDrop={() => setWhole(false)}
            onMore={() => setWhole(true)}
          />
        </State>
      </Part>
    </>
  );
}
