import {
  defaultReaderOptions,
  encodeFormats,
  prepareZXingModule,
  textModes,
  type ZXingReaderModule,
  type ZXingReaderOptions,
} from 'zxing-wasm/reader';
import type { Engine } from './engine.ts';
import { isSmall } from './ladder.ts';
import type { Gray, QrCode } from './picture.ts';

/** Starts zxing-cpp from its packed `zxing_reader.wasm`, which was compiled; nothing is fetched. Rejects where it is another. */
export async function startZxing(wasm: WebAssembly.Module): Promise<Engine> {
  const module = await prepareZXingModule({
    // The rejection says all that its own line on the console would.
    overrides: {
      instantiateWasm(imports: WebAssembly.Imports, started: Started) {
        const instance = new WebAssembly.Instance(wasm, imports);
        started(instance, wasm);
        return instance.exports;
      },
      printErr: () => undefined,
    },
    fireImmediately: true,
  });
  // Its type names these three by way of global Emscripten types, which we do not load.
  const reader = module as ZXingReaderModule & Memory;
  return {
    name: 'zxing',
    denoises: true,
    read: (gray, denoise, torn) => read(reader, gray, denoise, torn),
    last: null,
  };
}

type Started = (instance: WebAssembly.Instance, wasm: WebAssembly.Module) => void;

/** The module's own memory, where a picture is put for it. */
interface Memory {
  HEAPU8: Uint8Array;
  _malloc: (bytes: number) => number;
  _free: (pointer: number) => void;
}

/** `Plain` text: the default, made for people to read, rewrites control characters. */
const options: ZXingReaderOptions = {
  ...defaultReaderOptions,
  formats: encodeFormats(['QRCodeModel2']),
  tryHarder: true,
  // A code that is there but torn is told apart from none.
  returnErrors: true,
  textMode: textModes.indexOf('Plain'),
  binarizer: 0,
  characterSet: 0,
  eanAddOnSymbol: 0,
};

/**
 * Hands the brightness over as it is. The package's `readBarcodes` takes RGBA only and makes brightness of it again,
 * which on a 4K screenshot costs more than the decoding. A large picture is not read at a third of its size as well,
 * a fifth of the time: the ladder has half and a quarter of it, where it shows nothing.
 */
function read(module: ZXingReaderModule & Memory, gray: Gray, denoise: boolean, torn: () => void): QrCode[] {
  const pointer = module._malloc(gray.data.length);
  if (pointer === 0) throw new RangeError('no memory');
  try {
    module.HEAPU8.set(gray.data, pointer);
    const found = module.readBarcodesFromPixmap(pointer, gray.width, gray.height, {
      ...options,
      tryDownscale: isSmall(gray),
      tryDenoise: denoise,
    });
    const codes: QrCode[] = [];
    for (let at = 0; at < found.size(); at++) {
      const result = found.get(at);
      if (result === undefined) continue;
      if (!result.isValid) torn();
      if (!result.isValid || result.text === '') continue;
      const { topLeft, topRight, bottomRight, bottomLeft } = result.position;
      codes.push({ text: result.text, corners: [topLeft, topRight, bottomRight, bottomLeft] });
    }
    return codes;
  } finally {
    module._free(pointer);
  }
}
