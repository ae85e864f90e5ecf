/** Pixels of the largest picture that is read here; larger ones are left to the screenshot. */
const pixelsAtMost = 100_000_000;
/** Pixels and bytes of the largest picture that is handed over: what the decoder takes from outside. */
const drawnAtMost = { pixels: 16_000_000, bytes: 10 * 1024 * 1024 };
/** Letters of the largest drawing that is written out. */
const drawingAtMost = 1_000_000;
/** Pixels along the longer side below which a picture is drawn larger, module by module. */
const fewest = 200;
/** Pixels of the largest picture that is written at once: a few ms. What is left to the browser waits for it to be idle. */
const smallUpTo = 1_000_000;
/** ms that a picture may take to load: it is in memory already, but the machine may be busy. */
const patience = 2_000;

interface Source {
  image: CanvasImageSource;
  width: number;
  height: number;
}

/**
 * The picture that an element shows, at its own resolution and with a clear margin around, as the `data:` address of a
 * PNG, or of a JPEG where that would be too large. Null where the
 * page's script may not read it (another origin's), or there is nothing to read.
 */
export async function pictureOf(element: Element): Promise<string | null> {
  try {
    const source = await sourceOf(element);
    return source === null || source.width * source.height > pixelsAtMost ? null : await draw(source);
  } catch {
    // A canvas that holds what another origin sent is closed to every reader.
    return null;
  }
}

async function sourceOf(element: Element): Promise<Source | null> {
  switch (element.localName) {
    // Elements by their names, in whichever frame's realm.
    case 'img': {
      const image = element as HTMLImageElement;
      const [width, height] = [image.naturalWidth, image.naturalHeight];
      return image.complete && width > 0 ? { image, width, height } : null;
    }
    case 'canvas': {
      const image = element as HTMLCanvasElement;
      return { image, width: image.width, height: image.height };
    }
    case 'video': {
      const image = element as HTMLVideoElement;
      const [width, height] = [image.videoWidth, image.videoHeight];
      return image.readyState >= 2 && width > 0 ? { image, width, height } : null;
    }
    case 'svg':
      return load(drawingOf(element));
    default:
      return load(backgroundOf(element));
  }
}

/** The drawing by itself, as an address. Null where it is too large. */
function drawingOf(element: Element): string | null {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  const copy = element.cloneNode(true) as SVGElement; // a clone of an svg is one
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', `${width}`);
  copy.setAttribute('height', `${height}`);
  // What it takes from around it.
  copy.style.color = style?.color ?? '';
  copy.style.fill = style?.fill ?? '';
  const text = new XMLSerializer().serializeToString(copy);
  return text.length > drawingAtMost ? null : `data:image/svg+xml,${encodeURIComponent(text)}`;
}

/** The address of a background that lies in the page itself: nothing is ever fetched. */
function backgroundOf(element: Element): string | null {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return /^url\("((?:data|blob):[^"]+)"\)/.exec(style?.backgroundImage ?? '')?.[1] ?? null;
}

async function load(address: string | null): Promise<Source | null> {
  if (address === null) return null;
  const image = new Image();
  image.src = address;
  await Promise.race([image.decode(), new Promise((late) => setTimeout(late, patience))]);
  const [width, height] = [image.naturalWidth, image.naturalHeight];
  return image.complete && width > 0 ? { image, width, height } : null;
}

/** Part of the longer side that is left clear on each side. */
const margin = 0.1;

async function draw({ image, width, height }: Source): Promise<string | null> {
  const around = 2 * margin * Math.max(width, height);
  const most = Math.sqrt(drawnAtMost.pixels / ((width + around) * (height + around)));
  // Small ones larger by whole numbers, those that would be too large with their margin smaller.
  const scale = Math.min(Math.max(1, Math.ceil(fewest / Math.max(width, height))), most);
  const [wide, high] = [Math.floor(width * scale), Math.floor(height * scale)];
  const clear = Math.floor((around * scale) / 2);
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = wide + 2 * clear;
  canvas.height = high + 2 * clear;
  // Kept in main memory: what it holds is read back at once.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.imageSmoothingEnabled = scale < 1;
  context.drawImage(image, clear, clear, wide, high);
  if (canvas.width * canvas.height <= smallUpTo) return canvas.toDataURL('image/png');
  const exact = await blobOf(canvas, 'image/png');
  if (exact === null || exact.size <= drawnAtMost.bytes) return addressOf(exact);
  // A photograph: it has no clear parts that a JPEG would make black, but for the margin.
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return addressOf(await blobOf(canvas, 'image/jpeg'));
}

function blobOf(canvas: HTMLCanvasElement, type: string): Promise<Blob | null> {
  return new Promise((done) => canvas.toBlob(done, type, 0.92));
}

/** A blob as a `data:` address; null where it cannot be read. */
function addressOf(blob: Blob | null): Promise<string | null> {
  return new Promise((done) => {
    if (blob === null) {
      done(null);
      return;
    }
    const reader = new FileReader();
    reader.addEventListener('load', () => done(typeof reader.result === 'string' ? reader.result : null));
    reader.addEventListener('error', () => done(null));
    reader.readAsDataURL(blob);
  });
}
