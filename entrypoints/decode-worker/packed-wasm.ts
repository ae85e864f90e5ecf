/** The decoder's file beside this script; null where it cannot be had, so that plain JavaScript takes over. */
export async function packedWasm(): Promise<ArrayBuffer | null> {
  try {
    const response = await fetch(new URL('zxing_reader.wasm', self.location.href));
    return response.ok ? await response.arrayBuffer() : null;
  } catch {
    return null;
  }
}
