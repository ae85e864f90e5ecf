import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { screen } from '../../../lib/state/screen-state.ts';
import { leaveTab, place, room } from '../../../lib/state/tab-page-state.ts';
import { unlocked } from '../../../lib/state/vault-state.ts';
import { isRoom } from '../../parts/ViewHeader.tsx';
import { RoomList } from './RoomList.tsx';
import { Welcome } from './Welcome.tsx';

/** The page in a tab: the list of rooms and the one that the person is in; before there is a vault, and just after, the first run. */
export function Manage({ children }: { children: ComponentChildren }) {
  const shown = useRef<HTMLDivElement>(null);
  const { name } = screen.value;
  const here = room.value;
  const entered = useRef(false);
  useLayoutEffect(() => {
    // A page that was just opened begins at its start; after that the way through the list leads into the room.
    const title = shown.current?.querySelector<HTMLElement>('h1');
    if (entered.current && title && !shown.current?.contains(document.activeElement)) {
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
      scrollTo?.(0, 0);
    }
    entered.current = true;
  }, [here]);
  const isOver = unlocked.value && place.value === 'unlock';
  useEffect(() => {
    // It was opened to unlock, and has nothing more to show, whoever unlocked.
    if (isOver) void leaveTab();
  }, [isOver]);
  const begins = place.value === 'welcome' || place.value === 'protect' || place.value === 'first';
  if (!unlocked.value || (name === 'codes' && begins)) return <Welcome />;
  return (
    <div class="manage">
      <RoomList />
      <div class="manage-room" ref={shown}>
        <isRoom.Provider value={name === here}>{children}</isRoom.Provider>
      </div>
    </div>
  );
}
