import { render } from 'preact';
import { type Arrival, watchArrival } from './arrival.ts';
import { Badge, dueAt } from './badge.tsx';
import { badgeStyle } from './badge-style.ts';
import type { BadgeAct, BadgeView, InSight, Place } from './badge-view.ts';
import { besideFields } from './place.ts';
import { type Seen, watchSeen } from './seen.ts';
import { hidesSlots } from './slots-in-sight.ts';
import { letsPressesThrough } from './top-layer.ts';
import { hidesPointer, hidesThings } from './tricks.ts';

export interface MountedBadge {
  show(view: BadgeView | null): void;
  /** The fields moved or are others now. */
  replace(): void;
  /** For good: what somebody who showed it still means to show, is not shown. */
  remove(): void;
}

/** What the badge needs of its page. */
export interface BadgeWorld {
  /** Where the fields are now, in the viewport; null where there are none. */
  place(): Place | null;
  /** What is to be seen of the fields that a press would fill: a person must be able to see these too. */
  inSight(): InSight;
  /** The element to live in: a press outside of an open dialog is dead, or shuts it. */
  home(): Element;
  /** Puts these sheets on a root, so that no policy of the page forbids them. */
  styles(shadow: ShadowRoot, texts: readonly string[]): Styles;
  act(act: BadgeAct): void;
  now(): number;
}

/** What a root wears. */
interface Styles {
  wear(): void;
  worn(): boolean;
  replaceLast(css: string): void;
}

/** How often a countdown is drawn, ms. */
const tick = 250;

/** What is watched while the badge is shown. */
interface Watch {
  seen: Seen;
  arrival: Arrival;
  end(): void;
}

/**
 * Puts the badge into a page as `host`, which the page can see but not look into: a popover (so that nothing in the page
 * lies above it) with a closed shadow root. It shows no code. A press counts only when trusted, by itself, and after half a second of being wholly visible; on a page that
 * arranges what a person sees, it opens the popup instead of filling.
 */
export function mountBadge(host: HTMLElement, world: BadgeWorld): MountedBadge {
  const root = host.ownerDocument;
  host.popover = 'manual';
  const shadow = host.attachShadow({ mode: 'closed' });
  // The second is where it stands.
  const styles = world.styles(shadow, [badgeStyle, '']);
  const panel = root.createElement('div');
  shadow.append(panel);

  let watch: Watch | null = null;
  /** What it would say; it is shown as soon as there is a place for it. */
  let wanted: BadgeView | null = null;
  let home: Element | null = null;
  let at = '';
  /** Once a page let presses through what covered the badge, or took the badge apart, none of its presses fills any more. */
  let tricked = false;
  let removed = false;
  let ticking: ReturnType<typeof setInterval> | undefined;

  /** A page can move the element, and a move through another document takes its styles away. */
  const intact = () => host.parentNode === home && host.matches(':popover-open') && styles.worn();
  const raise = () => {
    if (host.parentNode !== home) return;
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
    replace();
  };
  const covered = (others: readonly Element[]) => {
    const view = root.defaultView;
    if (view === null || others.some((one) => letsPressesThrough(one, host.getBoundingClientRect(), view)))
      tricked = true;
  };
  const replace = () => {
    const fields = world.place();
    const view = root.defaultView;
    if (watch === null && wanted !== null && fields !== null) show(wanted);
    if (watch === null || fields === null || view === null) return;
    const { width, height } = host.getBoundingClientRect();
    const viewport = { width: view.innerWidth, height: view.innerHeight };
    const { left, top } = besideFields(fields, { width, height }, viewport);
    // In a sheet of the closed root: what is set on the element itself, the page can set as well.
    const place = `:host { left: ${Math.round(left)}px !important; top: ${Math.round(top)}px !important; }`;
    if (place === at) return;
    at = place;
    styles.replaceLast(place);
    // A badge that was moved under the pointer was not seen there yet.
    watch.seen.restart();
    watch.arrival.moved();
  };
  const isTrick = ({ seen, arrival }: Watch) => {
    const { fields, slots } = world.inSight();
    return (
      // Nothing of ours animates the element itself: whoever does wants it to look like something else.
      tricked ||
      // An element that the page has defined itself may let it into the root.
      host.matches(':defined') ||
      seen.crowded() ||
      host.getAnimations().length > 0 ||
      hidesThings([host, ...fields, ...slots]) ||
      hidesSlots(slots) ||
      hidesPointer(host, arrival.cameFrom())
    );
  };
  const press = (act: BadgeAct, event: Event) => {
    if (!event.isTrusted || watch === null) return;
    const { seen, arrival } = watch;
    // Both are asked each time: each remembers the press.
    const [wasSeen, cameByItself] = [seen.counts(), arrival.counts(event)];
    if (act.kind === 'hide') world.act(act);
    else if (wasSeen && cameByItself) world.act(isTrick(watch) ? { kind: 'popup' } : act);
  };
  const open = () => {
    const where = world.home();
    if (watch !== null && home === where && intact()) return;
    if (watch !== null && host.isConnected && host.parentNode !== home) tricked = true;
    close();
    home = where;
    home.append(host);
    styles.wear();
    host.showPopover();
    watch = startWatch(home);
  };
  const startWatch = (home: Element): Watch => {
    const ended = new AbortController();
    const { signal } = ended;
    const seen = watchSeen(host, panel, { now: world.now, intact, raise, covered }, signal);
    const arrival = watchArrival(host, panel, world.now, signal);
    const view = home.ownerDocument.defaultView;
    for (const event of ['scroll', 'resize']) {
      const options = { signal, capture: true, passive: true };
      view?.addEventListener(event, () => view.requestAnimationFrame(replace), options);
    }
    return { seen, arrival, end: () => ended.abort() };
  };
  const close = () => {
    clearInterval(ticking);
    watch?.end();
    watch = null;
    host.remove();
  };
  function show(view: BadgeView | null): void {
    if (removed) return;
    wanted = view;
    if (view === null || world.place() === null) {
      close();
      return;
    }
    open();
    const draw = () => render(<Badge view={view} now={world.now()} act={press} />, panel);
    draw();
    clearInterval(ticking);
    if (dueAt(view) !== null) ticking = setInterval(draw, tick);
    replace();
  }
  return {
    replace,
    show,
    remove() {
      show(null);
      removed = true;
    },
  };
}
