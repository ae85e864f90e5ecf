// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { weightOf } from '../../../entrypoints/engine/changes.ts';

const ours = document.createElement('hk-badge');
const all = { childList: true, subtree: true, attributes: true, characterData: true };

/** What an observer tells of an act in a small page. */
function recordsOf(act: (main: HTMLElement) => void): MutationRecord[] {
  document.body.innerHTML = '<main><p>Inbox</p></main>';
  const main = document.querySelector('main');
  if (main === null) throw new Error('no page');
  const observer = new MutationObserver(() => {});
  observer.observe(document, all);
  act(main);
  const records = observer.takeRecords();
  observer.disconnect();
  expect(records.length).toBeGreaterThan(0);
  return records;
}

describe('how much a change may matter', () => {
  it.each<[string, (main: HTMLElement) => void]>([
    ['an element that is put in', (main) => main.append(document.createElement('form'))],
    ['an element that is taken away', (main) => main.firstElementChild?.remove()],
    ['another class', (main) => main.setAttribute('class', 'open')],
    ['hidden', (main) => main.removeAttribute('hidden') ?? main.setAttribute('hidden', '')],
    ['inert', (main) => main.setAttribute('inert', '')],
    ['a type', (main) => main.setAttribute('type', 'text')],
    ['an open dialog', (main) => main.setAttribute('open', '')],
  ])('soon: %s', (_, act) => {
    expect(weightOf(recordsOf(act), ours)).toBe('soon');
  });

  it.each<[string, (main: HTMLElement) => void]>([
    ['a style', (main) => main.setAttribute('style', 'rotate: 3deg')],
    [
      'words that count down',
      (main) => Object.assign(main.querySelector('p')?.firstChild ?? {}, { data: '0:59' }),
    ],
    ['a value that is typed', (main) => main.setAttribute('value', '1')],
  ])('sometime: %s', (_, act) => {
    expect(weightOf(recordsOf(act), ours)).toBe('sometime');
  });

  it('none: our own element comes, changes and goes', () => {
    const records = recordsOf((main) => {
      main.append(ours);
      ours.setAttribute('class', 'x');
      ours.remove();
    });
    expect(weightOf(records, ours)).toBe('none');
  });
});
