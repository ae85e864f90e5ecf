/** The decoder's file beside this script, compiled while it is being read. Rejects where it cannot be had, or WebAssembly is forbidden. */
export async function packedWasm(): Promise<WebAssembly.Module> {
  return WebAssembly.compileStreaming(fetch(new URL('zxing_reader.wasm', self.location.href)));
}
