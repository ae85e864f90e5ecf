import { render } from 'preact';
import { Badge } from './badge.tsx';
import { badgeStyle } from './badge-style.ts';
import type { BadgeAct, BadgeView, Place } from './badge-view.ts';
import { besideFields } from './place.ts';
import { watchSeen } from './seen.ts';

export interface MountedBadge {
  /** The badge's element in the page, which the page can see but not look into. */
  host: HTMLElement;
  show(view: BadgeView | null): void;
  /** The fields moved or are others now. */
  replace(): void;
  remove(): void;
}

interface World {
  /** Where the fields are now, in the viewport; null where there are none. */
  place(): Place | null;
  /** The element to live in: an open modal dialog makes everything outside of it dead to clicks. */
  home(): Element;
  act(act: BadgeAct): void;
  now(): number;
}

/**
 * Puts the badge into a page: a popover (so that nothing in the page lies above it) with a closed shadow root. It shows
 * no code, and a press counts only when trusted and after half a second of being wholly visible.
 */
export function mountBadge(root: Document, world: World): MountedBadge {
  const host = root.createElement('hk-authenticator-badge');
  host.popover = 'manual';
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(badgeStyle);
  shadow.adoptedStyleSheets = [sheet];
  const panel = root.createElement('div');
  shadow.append(panel);

  let shown: AbortController | null = null;
  let seen: ReturnType<typeof watchSeen> | null = null;

  const raise = () => {
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
    replace();
  };
  const replace = () => {
    const fields = world.place();
    const view = root.defaultView;
    if (shown === null || fields === null || view === null) return;
    const { width, height } = host.getBoundingClientRect();
    const viewport = { width: view.innerWidth, height: view.innerHeight };
    const { left, top } = besideFields(fields, { width, height }, viewport);
    const [x, y] = [`${Math.round(left)}px`, `${Math.round(top)}px`];
    if (host.style.getPropertyValue('--left') === x && host.style.getPropertyValue('--top') === y) return;
    host.style.setProperty('--left', x);
    host.style.setProperty('--top', y);
    // A badge that was moved under the pointer was not seen there yet.
    seen?.restart();
  };
  const press = (act: BadgeAct, event: Event) => {
    if (event.isTrusted && (act.kind === 'hide' || seen?.counts() === true)) world.act(act);
  };
  const open = () => {
    const home = world.home();
    if (shown !== null && host.parentNode === home && host.matches(':popover-open')) return;
    close();
    home.append(host);
    shown = new AbortController();
    const { signal } = shown;
    host.showPopover();
    seen = watchSeen(host, panel, world.now, raise, signal);
    const view = root.defaultView;
    for (const event of ['scroll', 'resize']) {
      view?.addEventListener(event, () => view.requestAnimationFrame(replace), {
        signal,
        capture: true,
        passive: true,
      });
    }
  };
  const close = () => {
    shown?.abort();
    shown = null;
    seen = null;
    host.remove();
  };
  return {
    host,
    replace,
    show(view) {
      if (view === null || world.place() === null) {
        close();
        return;
      }
      open();
      render(<Badge view={view} act={press} />, panel);
      replace();
    },
    remove: close,
  };
}
