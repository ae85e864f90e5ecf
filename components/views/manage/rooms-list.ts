import type { Room } from '../../../lib/state/rooms.ts';

type Label =
  | 'accounts'
  | 'activity'
  | 'backup'
  | 'bcTitle'
  | 'health'
  | 'roomAbout'
  | 'roomExport'
  | 'roomImport'
  | 'roomSync'
  | 'security'
  | 'settings'
  | 'sites'
  | 'team'
  | 'trusted'
  | 'undoOpen';

interface RoomEntry {
  room: Room;
  label: Label;
  /** Its picture, on the grid of all icons. */
  path: string;
}

/** The rooms of the page in a tab as its list shows them: what is used daily first, then by what it is for. */
export const roomGroups: readonly {
  label: 'roomsSafety' | 'roomsMove' | 'roomsExtension' | null;
  rooms: readonly RoomEntry[];
}[] = [
  {
    label: null,
    rooms: [
      {
        room: 'accounts',
        label: 'accounts',
        path: 'M9 6h11M9 12h11M9 18h11M4.5 6v.01M4.5 12v.01M4.5 18v.01',
      },
      {
        room: 'codes',
        label: 'bcTitle',
        path: 'M12.5 15.5a4 4 0 1 1-8 0 4 4 0 0 1 8 0Zm-1.2-2.8L19.5 4.5M16 8l2.5 2.5',
      },
      {
        room: 'trusted',
        label: 'trusted',
        path: 'M6 5.5h12A1.5 1.5 0 0 1 19.5 7v8.5h-15V7A1.5 1.5 0 0 1 6 5.5ZM2.5 18.5h19m-12-8 2 2 3.5-3.5',
      },
      {
        room: 'team',
        label: 'team',
        path: 'M12 11.5a3.5 3.5 0 1 0-7 0 3.5 3.5 0 0 0 7 0ZM2.5 19.5a6 6 0 0 1 12 0M15.5 8.2a3.25 3.25 0 1 1 1 6.3m.5 1a5 5 0 0 1 4.5 4',
      },
    ],
  },
  {
    label: 'roomsSafety',
    rooms: [
      {
        room: 'health',
        label: 'health',
        path: 'M12 3.5 5 6v5.5c0 4.2 2.9 7.6 7 9 4.1-1.4 7-4.8 7-9V6Zm-3 8.25L11.25 14 15.5 9.5',
      },
      { room: 'backup', label: 'backup', path: 'M4 5h16v4H4Zm1.5 4v10h13V9M10 12.5h4' },
      {
        room: 'security',
        label: 'security',
        path: 'M8 10.5V8a4 4 0 0 1 8 0v2.5m-9.5 0h11A1.5 1.5 0 0 1 19 12v6.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 18.5V12a1.5 1.5 0 0 1 1.5-1.5ZM12 14.5v2',
      },
      { room: 'undo', label: 'undoOpen', path: 'M8.5 5 4.5 9l4 4M5 9h9.5a5 5 0 0 1 0 10H9' },
      {
        room: 'activity',
        label: 'activity',
        path: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0ZM12 7v5l3.5 2',
      },
    ],
  },
  {
    label: 'roomsMove',
    rooms: [
      {
        room: 'import',
        label: 'roomImport',
        path: 'M12 3v11M8 10.5l4 4 4-4M4.5 15v3.5a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2V15',
      },
      {
        room: 'export',
        label: 'roomExport',
        path: 'M12 14.5v-11M8 7.5l4-4 4 4M4.5 15v3.5a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2V15',
      },
      {
        room: 'sync',
        label: 'roomSync',
        path: 'M5 10.5a7.25 7.25 0 0 1 13-2.5m.5-4V8h-4M19 13.5A7.25 7.25 0 0 1 6 16m-.5 4v-4h4',
      },
    ],
  },
  {
    label: 'roomsExtension',
    rooms: [
      {
        room: 'settings',
        label: 'settings',
        path: 'M4 7.5h9.5m5 0H20M4 16.5h1.5m5 0H20M18.5 7.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Zm-8 9a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z',
      },
      {
        room: 'sites',
        label: 'sites',
        path: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0ZM3.5 12h17M12 3.5c2.3 2.3 3.5 5.2 3.5 8.5s-1.2 6.2-3.5 8.5c-2.3-2.3-3.5-5.2-3.5-8.5s1.2-6.2 3.5-8.5Z',
      },
      {
        room: 'about',
        label: 'roomAbout',
        path: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0ZM12 11v5m0-8.25v.01',
      },
    ],
  },
];
