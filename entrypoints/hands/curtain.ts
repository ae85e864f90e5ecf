import type { BadgeView } from '../../components/inpage/badge-view.ts';

interface Badge {
  show(view: BadgeView | null): void;
}

/** A badge that can be taken out of the page for a moment, whatever it is told meanwhile. */
export interface Curtain extends Badge {
  /** What it shows, or would show. */
  view(): BadgeView | null;
  /** Takes it away; whether there was anything to take. */
  aside(): boolean;
  back(): void;
  /** Shows something else for some time, ms. */
  meanwhile(view: BadgeView, ms: number): void;
}

export function makeCurtain(badge: Badge): Curtain {
  let told: BadgeView | null = null;
  let isAside = false;
  let instead: BadgeView | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = () => badge.show(isAside ? null : (instead ?? told));
  return {
    view: () => told,
    show(view) {
      told = view;
      draw();
    },
    aside() {
      const shown = instead ?? told;
      isAside = true;
      draw();
      return shown !== null;
    },
    back() {
      if (!isAside) return;
      isAside = false;
      draw();
    },
    meanwhile(view, ms) {
      clearTimeout(timer);
      instead = view;
      draw();
      timer = setTimeout(() => {
        instead = null;
        draw();
      }, ms);
    },
  };
}
