// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { tickTrust as tick, untickTrust } from '../../../lib/detect/trust.ts';

const tickTrust = (box: Element) =>
  tick(
    () => box,
    async () => {},
  );

function show(html: string, selector: string): HTMLElement {
  document.body.innerHTML = html;
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error('nothing there');
  return element;
}

/** How often it is pressed from now on. */
function countPresses(element: Element): () => number {
  let presses = 0;
  element.addEventListener('click', () => {
    presses += 1;
  });
  return () => presses;
}

describe('tickTrust', () => {
  it('ticks a checkbox with one click and one change', async () => {
    const box = show('<input type="checkbox">', 'input') as HTMLInputElement; // the page has one
    let changes = 0;
    box.addEventListener('change', () => {
      changes += 1;
    });
    expect([await tickTrust(box), box.checked, changes]).toEqual([true, true, 1]);
  });

  it.each(['<input type="checkbox" checked>', '<div role="switch" aria-checked="true"></div>'])(
    'leaves alone what is ticked: %s',
    async (html) => {
      const box = show(html, '*:not(html,head,body)');
      const presses = countPresses(box);
      expect([await tickTrust(box), presses()]).toEqual([true, 0]);
    },
  );

  it.each(['switch', 'checkbox'])('clicks a %s by role', async (role) => {
    const box = show(`<div role="${role}" aria-checked="false"></div>`, 'div');
    box.addEventListener('click', () => box.setAttribute('aria-checked', 'true'));
    expect([await tickTrust(box), box.getAttribute('aria-checked')]).toEqual([true, 'true']);
  });

  it('ticks by a label, and does not untick by it', async () => {
    const label = show('<label><input type="checkbox"> Trust this device</label>', 'label');
    const box = label.querySelector('input');
    expect([await tickTrust(label), box?.checked]).toEqual([true, true]);
    expect([await tickTrust(label), box?.checked]).toEqual([true, true]);
  });

  it.each([
    '<input type="checkbox" disabled>',
    '<div role="switch" aria-checked="false" aria-disabled="true"></div>',
  ])('does not press what is off limits: %s', async (html) => {
    const box = show(html, '*:not(html,head,body)');
    const presses = countPresses(box);
    box.addEventListener('click', () => box.setAttribute('aria-checked', 'true'));
    expect([await tickTrust(box), presses()]).toEqual([false, 0]);
  });

  it('ticks a button that stays pressed', async () => {
    const box = show('<button type="button" aria-pressed="false">Trust this device</button>', 'button');
    box.addEventListener('click', () => box.setAttribute('aria-pressed', 'true'));
    expect(await tickTrust(box)).toBe(true);
    const presses = countPresses(box);
    expect([await tickTrust(box), presses()]).toEqual([true, 0]);
  });

  it('presses nothing on a page that shows no box, and none is ticked that goes as it is pressed', async () => {
    const wait = async () => {};
    expect(await tick(() => null, wait)).toBe(false);
    const box = show('<input type="checkbox">', 'input');
    box.addEventListener('click', () => box.remove());
    expect(await tick(() => document.querySelector('input'), wait)).toBe(false);
  });

  it('tells only what it sees: a switch that takes a moment, one that never turns, a label of nothing', async () => {
    const slow = show('<div role="switch" aria-checked="false"></div>', 'div');
    let looks = 0;
    slow.addEventListener('click', () => {
      looks = 2;
    });
    const later = async () => {
      looks -= 1;
      if (looks === 0) slow.setAttribute('aria-checked', 'true');
    };
    expect(await tick(() => slow, later)).toBe(true);
    expect(await tickTrust(show('<div role="switch" aria-checked="false"></div>', 'div'))).toBe(false);
    expect(await tickTrust(show('<label>Trust this device</label>', 'label'))).toBe(false);
  });

  it('looks at the box that the page drew in the place of the one that was pressed', async () => {
    const draw = (checked: boolean) => `<div role="checkbox" aria-checked="${checked}"></div>`;
    const box = show(draw(false), 'div');
    box.addEventListener('click', () => {
      document.body.innerHTML = draw(true);
    });
    expect(
      await tick(
        () => document.querySelector('div'),
        async () => {},
      ),
    ).toBe(true);
  });

  it('presses the label of a checkbox that the page does not let be pressed itself', async () => {
    const box = show('<input type="checkbox" id="t"><label for="t">Trust</label>', 'input');
    let own = 0;
    box.addEventListener('click', (event) => {
      own += 1;
      if (own === 1) event.preventDefault();
    });
    expect([await tickTrust(box), (box as HTMLInputElement).checked]).toEqual([true, true]); // the page has one
  });

  it('does not press twice a checkbox that its page sets a moment later', async () => {
    const box = show(
      '<input type="checkbox" id="t"><label for="t">Trust</label>',
      'input',
    ) as HTMLInputElement; // the page has one
    const presses = countPresses(box);
    box.addEventListener('click', (event) => event.preventDefault());
    const ticked = tick(
      () => box,
      async () => {
        box.checked = true;
      },
    );
    expect([await ticked, box.checked, presses()]).toEqual([true, true, 1]);
  });

  it('presses one label of a box at most', async () => {
    const labels = '<label for="t">Trust</label><label for="t">this device</label>';
    const box = show(`<input type="checkbox" id="t">${labels}`, 'input');
    box.addEventListener('click', (event) => event.preventDefault());
    const presses = [...document.querySelectorAll('label')].map(countPresses);
    expect([await tickTrust(box), presses.map((count) => count())]).toEqual([false, [1, 0]]);
  });
});

describe('untickTrust', () => {
  it.each([
    [true, 1],
    [false, 0],
  ])('takes a tick back, and sets none: ticked %s', (ticked, times) => {
    const box = show(`<input type="checkbox" ${ticked ? 'checked' : ''}>`, 'input') as HTMLInputElement; // the page has one
    const presses = countPresses(box);
    untickTrust(box);
    expect([box.checked, presses()]).toEqual([false, times]);
  });

  it('leaves a box alone that is no more on its page', () => {
    const box = show('<input type="checkbox" checked>', 'input');
    const presses = countPresses(box);
    box.remove();
    untickTrust(box);
    expect(presses()).toBe(0);
  });
});
