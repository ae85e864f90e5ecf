/** A fixed day for every entry, so that the same contents give the same bytes. */
const day = new Date(Date.UTC(2026, 0, 1));

/**
 * Files as one zip, byte for byte the same for the same files in whatever order.
 *
 * @param files `{name, bytes}` each, names with forward slashes
 */
export async function zipOf(files) {
  // Loaded here: a fresh clone has no packages before the command has installed them.
  const { default: JSZip } = await import('jszip');
  const zip = new JSZip();
  for (const { name, bytes } of files.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    zip.file(name, bytes, { date: day, createFolders: false, unixPermissions: 0o644 });
  }
  return zip.generateAsync({
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'UNIX',
  });
}
