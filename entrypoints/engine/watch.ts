import type { PageReading } from '../../lib/detect/read-page.ts';
import { weightOf } from './changes.ts';
import { watchHosts } from './late-roots.ts';
import { type Clock, makePace } from './pace.ts';

type Scope = PageReading['scope'];

interface Watched {
  /** Where the last reading looked. */
  scope(): Scope;
  /** Reads the page again. `restored`: it came back from the back-forward cache, where the world forgot it. */
  changed(restored: boolean): void;
}

/** What a person does, or the browser, that shows or hides parts of a page without any change in its tree. */
const events = ['focusin', 'change', 'toggle', 'load'];
/** How long an animation may last to be waited for, ms. */
const longestAnimation = 5_000;
/** The page rests when the browser says so, or after this many ms. */
const patience = 60;

function clockOf(view: Window & typeof globalThis): Clock {
  return {
    now: () => view.performance.now(),
    later(job, ms) {
      let idle = 0;
      const timer = setTimeout(() => {
        idle = view.requestIdleCallback(job, { timeout: patience });
      }, ms);
      return () => {
        clearTimeout(timer);
        view.cancelIdleCallback(idle);
      };
    },
  };
}

/**
 * Has a page read again when it may show something else: its tree changed, or that of a shadow root or same-origin frame
 * which the last reading went into; an animation ended; a frame went elsewhere; a component came alive; it was restored
 * from the back-forward cache. Nothing runs while nothing happens, and all is gone with the signal.
 */
export function watchPage(root: Document, ours: Element, page: Watched, signal: AbortSignal): void {
  const view = root.defaultView;
  if (view === null) return;
  const followed = new WeakSet<Node>();
  const awaited = new WeakSet<Animation>();
  let restored = false;

  const pace = makePace(clockOf(view), () => {
    const anew = restored;
    restored = false;
    page.changed(anew);
    follow(page.scope());
  });
  const observer = new MutationObserver((records) => {
    const weight = weightOf(records, ours);
    if (weight !== 'none') pace[weight]();
  });
  const hosts = watchHosts(view, pace.soon, signal);
  const happened = (event: Event) => {
    // Pictures load all the time; a frame that loaded shows another document.
    if (event.type === 'load' && !isFrame(event.target)) return;
    if (event.target !== ours) pace.soon();
  };

  function follow({ roots, hosts: waiting }: Scope): void {
    for (const place of [root, ...roots]) {
      awaitAnimations(place);
      if (followed.has(place)) continue;
      followed.add(place);
      observer.observe(place, { childList: true, subtree: true, attributes: true, characterData: true });
      for (const event of events)
        place.addEventListener(event, happened, { signal, capture: true, passive: true });
    }
    hosts.expect(waiting);
  }

  /** What fades in changes nothing in the tree: it is read on its way, and when it is there. */
  function awaitAnimations(place: Document | ShadowRoot): void {
    for (const animation of place.getAnimations()) {
      const end = Number(animation.effect?.getComputedTiming().endTime ?? 0);
      if (awaited.has(animation) || animation.playState !== 'running' || end > longestAnimation) continue;
      awaited.add(animation);
      animation.addEventListener('finish', pace.soon, { signal, once: true });
      pace.sometime();
    }
  }

  follow(page.scope());
  view.addEventListener(
    'pageshow',
    ({ persisted }) => {
      restored ||= persisted;
      pace.soon();
    },
    { signal },
  );
  for (const event of ['popstate', 'hashchange']) view.addEventListener(event, pace.soon, { signal });
  view.addEventListener('resize', pace.sometime, { signal, passive: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    pace.stop();
  });
}

function isFrame(target: EventTarget | null): boolean {
  return target !== null && 'localName' in target && target.localName === 'iframe';
}
