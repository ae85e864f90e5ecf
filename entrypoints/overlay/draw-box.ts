import { rootStyles } from '../../lib/browser/root-styles.ts';
import type { Box, BoxWish } from '../../lib/messaging/page-picture-views.ts';
import { drawnBox, firstBox, keyedBox } from './box.ts';
import { overlayStyle } from './style.ts';

/** How long it waits for a person, ms. */
const patience = 300_000;

/**
 * Lets a person draw a box over a page, by pointer or by keys. A dialog in a closed shadow root: nothing of the page lies
 * above it or hears what is pressed. Events that a page made up count for nothing.
 *
 * @returns the box in CSS pixels of the layout viewport, or null when the person left. By then nothing of it is in the
 *   page any more.
 */
export function drawBox(
  root: Document,
  view: Window,
  wish: BoxWish,
  signal: AbortSignal,
): Promise<Box | null> {
  const host = root.createElement('hk-authenticator-overlay');
  const shadow = host.attachShadow({ mode: 'closed' });
  rootStyles(shadow, [overlayStyle]).wear();

  const add = <N extends keyof HTMLElementTagNameMap>(name: N, around: Node, text = '', looks = '') => {
    const element = root.createElement(name);
    element.textContent = text;
    element.className = looks;
    around.appendChild(element);
    return element;
  };
  const dialog = add('dialog', shadow);
  dialog.lang = wish.language;
  dialog.dir = wish.direction;
  dialog.ariaLabel = wish.title;
  dialog.tabIndex = 0;
  dialog.autofocus = true;
  const frame = add('div', dialog, '', 'box');
  const panel = add('div', dialog, '', 'words');
  const words = add('div', panel);
  add('h2', words, wish.title);
  const hint = add('p', words, wish.hint);
  hint.id = 'hint';
  dialog.setAttribute('aria-describedby', hint.id);
  const cancel = add('button', panel, wish.cancel);
  cancel.type = 'button';
  const said = add('p', dialog, '', 'said');
  said.role = 'status';

  const viewport = () => ({ width: view.innerWidth, height: view.innerHeight });
  let box = firstBox(viewport());
  let from: { x: number; y: number } | null = null;
  const show = () => {
    const { x, y, width, height } = box;
    Object.assign(frame.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
    // The words make way for what is drawn beneath them.
    panel.classList.toggle('low', y < 120 && y + height < viewport().height - 120);
  };

  return new Promise((done) => {
    const ended = new AbortController();
    const end = (drawn: Box | null) => {
      if (ended.signal.aborted) return;
      // A page that took it away took its box away too.
      const whole = host.isConnected && dialog.open;
      ended.abort();
      if (dialog.open) dialog.close();
      host.remove();
      done(whole ? drawn : null);
    };
    const on = <N extends keyof HTMLElementEventMap>(name: N, job: (event: HTMLElementEventMap[N]) => void) =>
      dialog.addEventListener(name, (event) => event.isTrusted && job(event), { signal: ended.signal });

    on('pointerdown', (event) => {
      if (event.button !== 0 || event.composedPath().includes(cancel)) return;
      from = { x: event.clientX, y: event.clientY };
      dialog.setPointerCapture(event.pointerId);
      event.preventDefault();
    });
    on('pointermove', ({ clientX: x, clientY: y }) => {
      const drawn = from === null ? null : drawnBox(from, { x, y });
      if (drawn === null) return;
      box = drawn;
      show();
    });
    on('pointerup', ({ clientX: x, clientY: y }) => {
      const drawn = from === null ? null : drawnBox(from, { x, y });
      from = null;
      if (drawn !== null) end(drawn);
    });
    on('pointercancel', () => {
      from = null;
    });
    on('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Enter' && event.composedPath()[0] !== cancel) {
        event.preventDefault();
        end(box);
        return;
      }
      const keyed = keyedBox(box, event.key, event.shiftKey, viewport());
      if (keyed === null) return;
      event.preventDefault();
      box = keyed;
      show();
      said.textContent = `${box.width} × ${box.height}, ${box.x}, ${box.y}`;
    });
    on('cancel', () => end(null));
    on('close', () => end(null));
    cancel.addEventListener('click', ({ isTrusted }) => isTrusted && end(null), { signal: ended.signal });
    AbortSignal.any([signal, AbortSignal.timeout(patience)]).addEventListener('abort', () => end(null), {
      signal: ended.signal,
    });

    root.documentElement.append(host);
    dialog.showModal();
    dialog.focus();
    show();
  });
}
