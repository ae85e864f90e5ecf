import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PageServer, sendPage, serve } from '../fixtures/page-server.ts';

/** One thing that a person does on a page. `badge` is where the badge's words are; other names are selectors. */
export type Deed =
  | { rest: number }
  | { move: string }
  | { moveAt: [number, number] }
  | { click: string; count?: number }
  | { clickAt: [number, number]; count?: number }
  | { clickAgain: number }
  | { down: string }
  | { up: true }
  /** Zooms by a pinch, about the place of what is named. */
  | { pinch: number; at: string }
  | { key: string }
  | { keyDown: string }
  | { keyUp: string };

/** What a page of the set tells about itself, in its own variables. */
export interface Told {
  person: Deed[];
  size: { width: number; height: number } | null;
  /** The badge is not there at the start: something that the person does brings it. */
  badgeComesLater: boolean;
}

/**
 * What stands before every page of the set: a plain prompt of the account's own origin, an ear for whatever comes into
 * its field, and what the pages' scripts call.
 */
const opening = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Two-factor authentication</title>
<style>body { font: 16px sans-serif; } main { padding: 20px; } #code { width: 180px; height: 36px; }</style>
<script>
  var person = [{ rest: 800 }, { click: 'badge' }];
  var size = null;
  var badgeComesLater = false;
  var badgeSeen = false;
  var taken = [];
  var lastPlace = { x: 0, y: 0 };
  addEventListener('input', (event) => taken.push(event.target.value), true);
  function place(of) {
    const element = document.querySelector(of === 'badge' ? 'hk-authenticator-badge' : of);
    const { x, y, width, height } = element?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 };
    // Drivers count from the corner of what a pinch has left in view, in the page's own pixels.
    const { offsetLeft, offsetTop } = visualViewport;
    const onScreen = (x, y) => ({ x: x - offsetLeft, y: y - offsetTop });
    if (of !== 'badge') return onScreen(x + width / 2, y + height / 2);
    if (width > 0) lastPlace = onScreen(x + width * 0.35, y + height / 2);
    return lastPlace;
  }
  function onBadge(then) {
    const look = () => {
      const badge = document.querySelector('hk-authenticator-badge');
      if (badge === null) return;
      observer.disconnect();
      then(badge);
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    look();
  }
  function afterwards(css) {
    document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
  }
  onBadge(() => {
    badgeSeen = true;
    setTimeout(() => place('badge'));
  });
</script>
<body><main>
<form onsubmit="return false">
<h1>Two-factor authentication</h1>
<label for="code">Enter the 6-digit code from your authenticator app</label><br>
<input id="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6">
</form></main>
`;

/** The names of the pages in a folder. */
export function pagesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.slice(0, -'.html'.length))
    .sort();
}

/** Serves the pages of folders by their names, each behind the same prompt, all under one origin. */
export function serveStage(...folders: string[]): Promise<PageServer> {
  const files = new Map(
    folders.flatMap((folder) => pagesIn(folder).map((name) => [name, join(folder, `${name}.html`)] as const)),
  );
  return serve((path, answer) => {
    const name = path.slice(1);
    if (name === '') {
      sendPage(answer, opening);
      return;
    }
    const file = files.get(name);
    if (file !== undefined) {
      sendPage(answer, opening + readFileSync(file, 'utf8'));
      return;
    }
    answer.statusCode = 404;
    answer.end();
  });
}
