import { t } from '../../../lib/i18n/index.ts';
import { changeKeys, keys } from '../../../lib/state/keys-state.ts';
import { Button } from '../../parts/Button.tsx';

/** The keys that work in every page, and the way to change them. */
export function Keys() {
  const { fill, scan, lock } = keys.value ?? { fill: '', scan: '', lock: '' };
  const all = [
    { does: t('keyFill'), by: fill },
    { does: t('keyScan'), by: scan },
    { does: t('commandLock'), by: lock },
  ];
  return (
    <section class="form">
      <h2>{t('keys')}</h2>
      <dl class="keys">
        {all.map(({ does, by }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>{by ? <kbd dir="ltr">{by}</kbd> : t('keyNone')}</dd>
          </div>
        ))}
      </dl>
      <Button icon="edit" onClick={() => void changeKeys()}>
        {t('keysChange')}
      </Button>
    </section>
  );
}
