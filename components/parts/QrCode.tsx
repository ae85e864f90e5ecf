interface QrCodeProps {
  /** Rows of modules, true for dark, with the quiet zone around. */
  modules: readonly (readonly boolean[])[];
  /** What it is, for who cannot see it. */
  label: string;
  /** The widest that it may be, CSS pixels. */
  room: number;
}

/**
 * A QR code, black on white whatever the look around it: many readers know no other. A module is a whole number of the
 * screen's own pixels, so that its edges are sharp.
 */
export function QrCode({ modules, label, room }: QrCodeProps) {
  const count = modules.length;
  const ratio = window.devicePixelRatio;
  const module = Math.max(Math.floor((room * ratio) / count), 1) / ratio;
  const size = module * count;
  return (
    <svg
      class="qr-code"
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`0 0 ${count} ${count}`}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${count}v${count}h-${count}z`} />
      <path fill="#000" d={darkPath(modules)} />
    </svg>
  );
}

/** One rectangle for each run of dark modules in a row. */
function darkPath(modules: QrCodeProps['modules']): string {
  let path = '';
  for (const [y, row] of modules.entries()) {
    let start = -1;
    for (let x = 0; x <= row.length; x += 1) {
      const dark = row[x] === true;
      if (dark && start < 0) start = x;
      if (dark || start < 0) continue;
      path += `M${start} ${y}h${x - start}v1h-${x - start}z`;
      start = -1;
    }
  }
  return path;
}
