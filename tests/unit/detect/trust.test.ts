// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { tickTrust } from '../../../lib/detect/trust.ts';

function show(html: string, selector: string): HTMLElement {
  document.body.innerHTML = html;
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error('nothing there');
  return element;
}

describe('tickTrust', () => {
  it('ticks a checkbox with one click and one change', () => {
    const box = show('<input type="checkbox">', 'input') as HTMLInputElement; // the page has one
    let changes = 0;
    box.addEventListener('change', () => {
      changes += 1;
    });
    expect([tickTrust(box), box.checked, changes]).toEqual([true, true, 1]);
  });

  it.each(['<input type="checkbox" checked>', '<div role="switch" aria-checked="true"></div>'])(
    'leaves alone what is ticked: %s',
    (html) => {
      const box = show(html, '*:not(html,head,body)');
      let clicks = 0;
      box.addEventListener('click', () => {
        clicks += 1;
      });
      expect([tickTrust(box), clicks]).toEqual([true, 0]);
    },
  );

  it.each(['switch', 'checkbox'])('clicks a %s by role', (role) => {
    const box = show(`<div role="${role}" aria-checked="false"></div>`, 'div');
    box.addEventListener('click', () => box.setAttribute('aria-checked', 'true'));
    expect([tickTrust(box), box.getAttribute('aria-checked')]).toEqual([true, 'true']);
  });

  it('ticks by a label, and does not untick by it', () => {
    const label = show('<label><input type="checkbox"> Trust this device</label>', 'label');
    const box = label.querySelector('input');
    expect([tickTrust(label), box?.checked]).toEqual([true, true]);
    expect([tickTrust(label), box?.checked]).toEqual([true, true]);
  });

  it.each([
    '<input type="checkbox" disabled>',
    '<div role="switch" aria-checked="false" aria-disabled="true"></div>',
  ])('cannot tick what is off limits: %s', (html) => {
    expect(tickTrust(show(html, '*:not(html,head,body)'))).toBe(false);
  });
});
