// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Arrival, watchArrival } from '../../../components/inpage/arrival.ts';

let clock: number;
let host: HTMLElement;
let panel: HTMLElement;
let arrival: Arrival;
let ended: AbortController;

/** As the browser sends it: `isTrusted` is its word, which a test cannot give by itself. */
function send(target: EventTarget, event: Event, trusted = true): Event {
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  target.dispatchEvent(event);
  return event;
}
const move = (x: number, y: number, trusted = true) =>
  send(host, new PointerEvent('pointermove', { bubbles: true, screenX: x, screenY: y }), trusted);
const down = (x: number, y: number) =>
  send(window, new PointerEvent('pointerdown', { clientX: x, clientY: y }));

/** Whether a click on the badge counts: `detail` is the browser's own count of presses in a row. */
function click(detail = 1, pointerType = 'mouse'): boolean {
  let counted = false;
  const listen = (event: Event) => {
    counted = arrival.counts(event);
  };
  panel.addEventListener('click', listen, { once: true });
  send(panel, new PointerEvent('click', { detail, pointerType }));
  return counted;
}
/** A whole press on the badge. */
function press(): boolean {
  down(250, 40);
  return click();
}

beforeEach(() => {
  clock = 10_000;
  host = document.createElement('div');
  panel = document.createElement('button');
  host.append(panel);
  document.body.replaceChildren(host);
  panel.getBoundingClientRect = () => new DOMRect(200, 20, 140, 40);
  ended = new AbortController();
  arrival = watchArrival(host, panel, () => clock, ended.signal);
});
afterEach(() => ended.abort());

describe('a press by hand counts', () => {
  it('when the pointer was brought to the badge', () => {
    move(240, 40);
    expect(press()).toBe(true);
  });

  it('by a finger, which comes from nowhere', () => {
    down(250, 40);
    expect(click(1, 'touch')).toBe(true);
  });

  it('again, a second after one before', () => {
    move(240, 40);
    expect(press()).toBe(true);
    clock += 1_000;
    expect(press()).toBe(true);
  });
});

describe('a press by hand does not count', () => {
  it('where no pointer came', () => {
    expect(press()).toBe(false);
  });

  it('where the page only says that one came', () => {
    move(240, 40, false);
    expect(press()).toBe(false);
  });

  it('where the badge came to a hand that kept still', () => {
    move(240, 40);
    arrival.moved();
    move(240, 40);
    expect(press()).toBe(false);
    move(242, 41);
    expect(press(), 'in a row with the one before').toBe(false);
    clock += 1_000;
    expect(press()).toBe(true);
  });

  it('as one of a row in this place', () => {
    move(240, 40);
    down(250, 42);
    clock += 400;
    expect(press()).toBe(false);
  });

  it('as the second of a double click, whatever the page kept from us', () => {
    move(240, 40);
    down(250, 40);
    expect(click(2)).toBe(false);
  });

  it('but a press elsewhere just before is none of its row', () => {
    move(240, 40);
    down(600, 400);
    clock += 100;
    expect(press()).toBe(true);
  });
});

describe('a key', () => {
  it('counts once the focus has rested on the badge', () => {
    send(panel, new FocusEvent('focusin'));
    clock += 799;
    expect(click(0)).toBe(false);
    clock += 1_000;
    expect(click(0)).toBe(true);
  });

  it('counts at once where it is the first, after the least rest', () => {
    send(panel, new FocusEvent('focusin'));
    clock += 800;
    expect(click(0)).toBe(true);
  });

  it('that presses in a row does not count, whatever the page kept from us', () => {
    send(panel, new FocusEvent('focusin'));
    for (const _ of Array(60)) {
      clock += 40;
      expect(click(0)).toBe(false);
    }
    clock += 1_000;
    expect(click(0)).toBe(true);
  });

  it('that was held down before the focus came starts the rest anew', () => {
    send(panel, new FocusEvent('focusin'));
    clock += 700;
    send(panel, new KeyboardEvent('keydown', { key: 'Enter', repeat: true }));
    clock += 700;
    expect(click(0)).toBe(false);
  });

  it('does not count without the focus', () => {
    send(panel, new FocusEvent('focusin'));
    clock += 5_000;
    send(panel, new FocusEvent('focusout'));
    expect(click(0)).toBe(false);
  });
});

it('tells where the pointer came from', () => {
  const from = document.createElement('p');
  send(host, new PointerEvent('pointerover', { relatedTarget: from } as PointerEventInit));
  expect(arrival.cameFrom()).toBe(from);
});
