import encodeQR from 'qr';

/** Light modules around a QR code (ISO/IEC 18004: four). */
const quietZone = 4;

/** A QR code as rows of modules, dark is true, quiet zone included. */
export function qrModules(text: string): boolean[][] {
  return encodeQR(text, 'raw', { ecc: 'medium', border: quietZone });
}

/** A QR code as a picture of its own: one path of unit squares on white. */
export function qrSvg(modules: readonly (readonly boolean[])[]): string {
  const size = modules.length;
  const squares = darkSquares(modules)
    .map(([x, y]) => `M${x} ${y}h1v1h-1z`)
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 5}" height="${size * 5}" ` +
    `shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${squares}" fill="#000"/></svg>`
  );
}

/** Column and row of each dark module. */
function darkSquares(modules: readonly (readonly boolean[])[]): [number, number][] {
  return modules.flatMap((row, y) => row.flatMap((dark, x): [number, number][] => (dark ? [[x, y]] : [])));
}
