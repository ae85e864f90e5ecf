const eye =
  'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Zm12.25 0a2.75 2.75 0 1 1-5.5 0 2.75 2.75 0 0 1 5.5 0Z';

/** Our own icons, drawn on a grid of 24 with a stroke of 1.75. */
const paths = {
  add: 'M12 5v14M5 12h14',
  back: 'M19 12H5m6-6-6 6 6 6',
  camera:
    'M4 8.5A1.5 1.5 0 0 1 5.5 7H8l1.5-2.5h5L16 7h2.5A1.5 1.5 0 0 1 20 8.5v9a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.5ZM15.5 12.75a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0Z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  close: 'm6.5 6.5 11 11m0-11-11 11',
  copy: 'M9 9h10v10H9ZM15 9V5H5v10h4',
  down: 'm7 10 5 5 5-5',
  edit: 'M5 19h3.5L19 8.5 15.5 5 5 15.5Zm8-11.5 3.5 3.5',
  eye,
  eyeOff: `${eye}M4 4l16 16`,
  fill: 'M4 8.5V7a2 2 0 0 1 2-2h1.5m9 0H18a2 2 0 0 1 2 2v1.5m0 7V17a2 2 0 0 1-2 2h-1.5m-9 0H6a2 2 0 0 1-2-2v-1.5M12 8v8m-3-3 3 3 3-3',
  globe:
    'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0ZM3.5 12h17M12 3.5c2.3 2.3 3.5 5.2 3.5 8.5s-1.2 6.2-3.5 8.5c-2.3-2.3-3.5-5.2-3.5-8.5s1.2-6.2 3.5-8.5Z',
  info: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0ZM12 11v5m0-8.25v.01',
  lock: 'M8 10.5V8a4 4 0 0 1 8 0v2.5m-9.5 0h11A1.5 1.5 0 0 1 19 12v6.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 18.5V12a1.5 1.5 0 0 1 1.5-1.5ZM12 14.5v2',
  moveIn: 'M12 3v11M8 10.5l4 4 4-4M4.5 15v3.5a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2V15',
  moveOut: 'M12 14.5v-11M8 7.5l4-4 4 4M4.5 15v3.5a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2V15',
  next: 'M19 12a7 7 0 1 1-2.05-4.95L19 9m0-4.5V9h-4.5',
  panel:
    'M5.5 5h13A1.5 1.5 0 0 1 20 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.5v-11A1.5 1.5 0 0 1 5.5 5ZM14 5v14',
  people:
    'M12 12a3.5 3.5 0 1 0-3.5-3.5A3.5 3.5 0 0 0 12 12ZM5 19.5a7 7 0 0 1 14 0M17 6a3 3 0 0 1 0 5.5m2 2.5a6 6 0 0 1 2.5 4',
  pin: 'M9 4h6l-.75 6L17 13H7l2.75-3ZM12 13v7',
  picture:
    'M5.5 4.5h13A1.5 1.5 0 0 1 20 6v12a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18V6a1.5 1.5 0 0 1 1.5-1.5ZM4 16l4.5-4.5 4 4 2.5-2.5 5 5M15.5 8.5v.01',
  scan: 'M4 8.5V6a2 2 0 0 1 2-2h2.5m7 0H18a2 2 0 0 1 2 2v2.5m0 7V18a2 2 0 0 1-2 2h-2.5m-7 0H6a2 2 0 0 1-2-2v-2.5M8.5 8.5h2v2h-2Zm5 0h2v2h-2Zm-5 5h2v2h-2Zm5 0h.01m2 2h.01m-2 0h.01m2-2h.01',
  search: 'M16.5 11a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0Zm-1.6 3.9L19.5 19.5',
  settings:
    'M4 7.5h9.5m5 0H20M4 16.5h1.5m5 0H20M18.5 7.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Zm-8 9a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z',
  sort: 'M7 5v14m0 0-3-3m3 3 3-3M13.5 6.5H20m-6.5 5H18m-4.5 5H16',
  trash: 'M5 7h14M9 7V4h6v3M6.5 7l1 13h9l1-13M10.5 11v5m3-5v5',
  up: 'm7 14 5-5 5 5',
  warning:
    'M12 9.5v4m0 3v.01M10.7 4.75 3.2 17.75A1.5 1.5 0 0 0 4.5 20h15a1.5 1.5 0 0 0 1.3-2.25l-7.5-13a1.5 1.5 0 0 0-2.6 0Z',
  window:
    'M5.5 5h13A1.5 1.5 0 0 1 20 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.5v-11A1.5 1.5 0 0 1 5.5 5ZM4 9.5h16M7 7.25v.01m2.5-.01v.01',
} as const;

export type IconName = keyof typeof paths;

/** Every icon that there is. */
export function iconNames(): IconName[] {
  // The object's own keys are of that type.
  return Object.keys(paths) as IconName[];
}

/** A picture beside words or inside a labelled control: it is never read aloud by itself. */
export function Icon({ name }: { name: IconName }) {
  return <Drawing name={name} path={paths[name]} />;
}

/** An icon that not every screen needs, and which therefore stands where it is used. */
export function Drawing({ name, path }: { name: string; path: string }) {
  return (
    <svg class="icon" data-icon={name} viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
