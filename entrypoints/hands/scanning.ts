import type { Wanted } from '../../lib/messaging/page-picture-views.ts';
import type { PageHandlers } from '../../lib/messaging/page-router.ts';
import type { Reader } from '../engine/reader.ts';
import { carriersOf, isInView } from './carriers.ts';
import type { Curtain } from './curtain.ts';
import { pictureOf } from './page-picture.ts';
import { scrollTo } from './scrolled.ts';
import { twoFrames } from './visual.ts';
import { writtenSetup } from './written.ts';

const mostPictures = 6;
/** Letters of all pictures together that are handed over. */
const mostLetters = 14_000_000;
/** A screenshot that was never taken leaves the page as it was after so many ms. */
const patience = 4_000;
/** Until so many ms after a page began, its first picture may still be on its way to the screen. */
const young = 2_000;
/** What a page showed so many ms ago it shows still: its screenshot is asked for right behind its pictures. */
const lately = 300;
/** How long the badge says that something waits, ms. */
const notice = 20_000;

type Handled = 'page.pictures' | 'page.carriers' | 'page.captured' | 'page.texts' | 'page.waiting';

interface World {
  root: Document;
  view: Window;
  nonce: string;
  reader: Reader;
  curtain: Curtain;
}

/** The engine's part in reading the QR codes of its page. */
export function makeScanning({ root, view, nonce, reader, curtain }: World): Pick<PageHandlers, Handled> {
  let restore: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let readAt = Number.NEGATIVE_INFINITY;

  const back = () => {
    clearTimeout(timer);
    restore?.();
    restore = null;
    curtain.back();
  };
  const ratio = view.devicePixelRatio;
  /** The page came just now, or was zoomed since: what it shows may not be on the screen yet. */
  const isFresh = () => view.performance.now() < young || view.devicePixelRatio !== ratio;
  /** Reads the page, unless that was done just now for the question before. */
  const read = () => {
    const now = view.performance.now();
    if (now - readAt <= lately) return;
    reader.read();
    readAt = now;
  };
  /** What is meant, and all that a person would have to scroll to. */
  const look = (wanted: Wanted): { meant: Element[]; hidden: Element[] } => {
    const all = reader.last().carriers;
    const seen = new Set(all.filter((element) => isInView(element, view)));
    const hidden = all.filter((element) => !seen.has(element));
    switch (wanted.what) {
      case 'source':
        return { meant: sources(root, reader, wanted.address), hidden };
      case 'seen':
        return { meant: [...seen], hidden };
      case 'further':
        return { meant: hidden.slice(wanted.at, wanted.at + 1), hidden };
    }
  };
  return {
    'page.pictures': async (wanted) => {
      read();
      const { meant, hidden } = look(wanted);
      let letters = 0;
      const pictures = (await Promise.all(meant.slice(0, mostPictures).map(pictureOf))).filter(
        (picture): picture is string => {
          if (picture === null || letters + picture.length > mostLetters) return false;
          letters += picture.length;
          return true;
        },
      );
      // Elements that show one address show one picture.
      const all = wanted.what === 'source' ? Math.min(meant.length, 1) : meant.length;
      return { pictures, left: Math.max(all - pictures.length, 0), further: hidden.length };
    },
    'page.carriers': async (wanted) => {
      back();
      read();
      const all = reader.last().carriers;
      const { meant, hidden } = look(wanted);
      const [first] = meant;
      const moves = wanted.what !== 'seen' && first !== undefined && !isInView(first, view);
      if (moves) restore = scrollTo(first);
      // Awaited only where the screen may still show something else: each frame is time that a person waits.
      if (curtain.aside() || moves || isFresh()) await twoFrames(view);
      timer = setTimeout(back, patience);
      const elements = wanted.what === 'source' && first !== undefined ? [first] : all;
      const at = wanted.what === 'further' ? wanted.at : -1;
      const next = hidden.findIndex((element, place) => place > at && !isInView(element, view));
      const further = hidden.length;
      return { ...carriersOf(elements, view), further, next: next < 0 ? further : next };
    },
    'page.captured': async () => {
      back();
      return { nonce };
    },
    'page.texts': async () => writtenSetup(reader.last(), root),
    'page.waiting': async () => {
      curtain.meanwhile({ kind: 'toolbar' }, notice);
      return {};
    },
  };
}

/** Pictures with this address, those that the reading took for codes first. */
function sources(root: Document, reader: Reader, address: string): Element[] {
  const { carriers, scope } = reader.last();
  const pictures = [root, ...scope.roots].flatMap((place) => [
    ...place.querySelectorAll<HTMLImageElement | HTMLVideoElement>('img, video'),
  ]);
  const named = pictures.filter((picture) => picture.currentSrc === address || picture.src === address);
  return [
    ...named.filter((one) => carriers.includes(one)),
    ...named.filter((one) => !carriers.includes(one)),
  ];
}
