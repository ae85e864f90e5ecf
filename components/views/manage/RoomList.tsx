import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import { notifyError } from '../../../lib/state/notices-state.ts';
import { room } from '../../../lib/state/tab-page-state.ts';
import { lockVault, vault } from '../../../lib/state/vault-state.ts';
import { Brand } from '../../parts/Brand.tsx';
import { Drawing, Icon } from '../../parts/Icon.tsx';
import { roomGroups } from './rooms-list.ts';

/** The rooms of the page: real links, so that one can be opened beside, kept and gone back to. */
export function RoomList() {
  const list = useRef<HTMLElement>(null);
  const here = room.value;
  useLayoutEffect(() => {
    // Where the list is one line, what is chosen may lie outside of it.
    const chosen = list.current?.querySelector('[aria-current]');
    chosen?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [here]);
  return (
    <nav class="rooms" aria-label={t('rooms')} ref={list}>
      <p class="rooms-brand">
        <Brand size="small" />
        <span>{t('extensionName')}</span>
      </p>
      {roomGroups.map(({ label, rooms }) => (
        <section key={label} aria-label={label === null ? undefined : t(label)}>
          {label !== null && (
            <p class="rooms-label" aria-hidden="true">
              {t(label)}
            </p>
          )}
          <ul>
            {rooms.map(({ room: to, label: name, path }) => (
              <li key={to}>
                <a href={`#${to}`} aria-current={to === here ? 'page' : undefined} title={t(name)}>
                  <Drawing name={to} path={path} />
                  <span>{t(name)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {vault.value?.protection === 'password' && (
        <button
          type="button"
          class="rooms-lock"
          title={t('lock')}
          onClick={() => void lockVault().then(notifyError)}
        >
          <Icon name="lock" />
          <span>{t('lock')}</span>
        </button>
      )}
    </nav>
  );
}
